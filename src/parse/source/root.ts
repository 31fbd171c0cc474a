import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { shownPath } from '../../paths.js'
import { listFolder } from './list-folder.js'
import { locate } from './locate.js'
import type { Entry, ReadOutcome } from './outcome.js'
import { readWithin } from './read-within.js'

/**
 * The guide's folder, read-only, and the one place where paths are resolved. Paths are relative to it, with `/`, in NFC; whatever
 * leads outside (`..`, an absolute path, a symbolic link) is refused.
 */
export interface SourceRoot {
  /** Absolute path, symbolic links resolved. */
  absolute: string
  /** A path of the guide as people are shown it: relative to the current folder. */
  shown(path: string): string
  /** The entries of a folder, sorted by name; empty when there is no such folder. */
  list(folder: string): Promise<Entry[]>
  /** A file's bytes, if it is a regular file inside the guide of at most `limit` bytes. */
  read(path: string, limit: number): Promise<ReadOutcome>
}

/** Opens a folder as the root. `cwd` is what shown paths are relative to. Throws what the file system throws when there is no such folder. */
export async function openRoot(folder: string, cwd: string): Promise<SourceRoot> {
  const absolute = await realpath(folder)
  const given = resolve(cwd, folder)
  const listings = new Map<string, ReturnType<typeof listFolder>>()
  const listing = (directory: string): ReturnType<typeof listFolder> => {
    const known = listings.get(directory) ?? listFolder(directory, absolute)
    listings.set(directory, known)
    return known
  }
  return {
    absolute,
    shown: path => shownPath(resolve(given, path), cwd),
    list: async folderPath => {
      const found = await locate(absolute, folderPath, listing)
      if (!found.ok || found.kind !== 'folder') return []
      return [...(await listing(found.absolute)).values()].map(({ name, kind }) => ({ name, kind }))
    },
    read: async (path, limit) => readWithin(await locate(absolute, path, listing), limit),
  }
}
