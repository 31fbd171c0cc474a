import { lstat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** A file or folder to be put in its place, and the names that it and the former one have until that is settled: hidden, beside it. */
export interface Entry {
  /** Below the output folder, with `/`. */
  path: string
  final: string
  /** The new one. */
  temporary: string
  /** The former one. */
  former: string
}

/** `token` names the build: no two have the same. */
export function entryOf(out: string, path: string, token: string): Entry {
  const final = join(out, path)
  const beside = (end: string): string => join(dirname(final), `.${basename(final)}.${token}.${end}`)
  return { path, final, temporary: beside('tmp'), former: beside('old') }
}

/** Whether something has this name, be it a link that leads nowhere. Rejects when that cannot be found out. */
export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) {
      return false
    }
    throw error
  }
}
