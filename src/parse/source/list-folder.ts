import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Entry } from './outcome.js'

/** An entry with its true path on disk (names there may be NFD). */
export interface LocatedEntry extends Entry {
  absolute: string
}

/** The entries of an absolute folder by NFC name, sorted; symbolic links are followed and judged against `root`. */
export async function listFolder(directory: string, root: string): Promise<Map<string, LocatedEntry>> {
  const names = await readdir(directory)
  const entries = await Promise.all(
    names.map(name => judge(join(directory, name), name.normalize('NFC'), root)),
  )
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  return new Map(entries.map(entry => [entry.name, entry]))
}

async function judge(path: string, name: string, root: string): Promise<LocatedEntry> {
  try {
    const link = (await lstat(path)).isSymbolicLink()
    const absolute = link ? await realpath(path) : path
    if (link && !isInside(absolute, root)) return { name, kind: 'outside', absolute }
    const stats = await stat(absolute)
    return { name, kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other', absolute }
  } catch {
    return { name, kind: 'other', absolute: path }
  }
}

function isInside(path: string, root: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way)
}
