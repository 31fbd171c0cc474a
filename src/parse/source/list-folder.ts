import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isWithin } from '../../paths.js'
import type { Entry } from './outcome.js'

/** An entry with its true path on disk (names there may be NFD). */
export interface LocatedEntry extends Entry {
  absolute: string
}

/** The entries of an absolute folder by NFC name, sorted; symbolic links are followed and judged against `root`. */
export async function listFolder(directory: string, root: string): Promise<Map<string, LocatedEntry>> {
  const found = await readdir(directory, { withFileTypes: true })
  const entries = await Promise.all(found.map(entry => judge(entry, join(directory, entry.name), root)))
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  return new Map(entries.map(entry => [entry.name, entry]))
}

async function judge(entry: Dirent, path: string, root: string): Promise<LocatedEntry> {
  const name = entry.name.normalize('NFC')
  if (!entry.isSymbolicLink()) return { name, kind: kindOf(entry), absolute: path }
  try {
    const absolute = await realpath(path)
    return { name, kind: isWithin(absolute, root) ? kindOf(await stat(absolute)) : 'outside', absolute }
  } catch {
    return { name, kind: 'other', absolute: path }
  }
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Entry['kind'] {
  if (entry.isFile()) return 'file'
  return entry.isDirectory() ? 'folder' : 'other'
}
