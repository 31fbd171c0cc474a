import { isAbsolute, relative, sep } from 'node:path'

/**
 * Whether a path is a folder or lies in it; a name such as `..notes` does not lead out. Both are absolute; resolve symbolic links before, where
 * the answer is about safety.
 */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** An absolute path as people are shown it: relative to the folder they stand in, with slashes. */
export function shownPath(path: string, cwd: string): string {
  return relative(cwd, path).split(sep).join('/')
}
