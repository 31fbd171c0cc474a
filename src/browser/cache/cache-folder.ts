import { join } from 'node:path'
import type { BrowserOptions } from '../options.js'
import { ownFolder } from './own-folder.js'

/**
 * Our cache folder, made if missing: `$XDG_CACHE_HOME/vademecum`, `~/.cache/vademecum`, on Windows `%LOCALAPPDATA%\vademecum`; where the
 * home folder cannot be written (service users), one of our own in the temporary folder.
 * Throws when none can be made, and when one belongs to or can be written by somebody else.
 */
export async function cacheFolder(options: BrowserOptions): Promise<string> {
  const [preferred, fallback] = cacheFolderNames(options)
  try {
    return await ownFolder(preferred, options.uid)
  } catch (error) {
    if (!isUnwritable(error)) throw error
    return ownFolder(fallback, options.uid)
  }
}

/** Where the cache folder would be: the usual place and the one to fall back on. Nothing is made. */
export function cacheFolderNames({
  env,
  platform,
  home,
  temporaryFolder,
  uid,
}: BrowserOptions): [string, string] {
  const base =
    env.XDG_CACHE_HOME || (platform === 'win32' && env.LOCALAPPDATA ? env.LOCALAPPDATA : join(home, '.cache'))
  return [join(base, 'vademecum'), join(temporaryFolder, `vademecum-${uid ?? 'cache'}`)]
}

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR']

function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNWRITABLE.includes(String(error.code))
}
