import { constants, existsSync } from 'node:fs'
import { access } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { VademecumError } from '../../diagnostics.js'
import type { BrowserOptions } from '../options.js'
import { ownFolder } from './own-folder.js'

/**
 * The folder `name` of our cache, whose parent is made if missing: below `$XDG_CACHE_HOME/vademecum`, `~/.cache/vademecum`, on Windows
 * `%LOCALAPPDATA%\vademecum`; where that cannot be written and holds no such folder (service users, a read-only home), in one of our own
 * in the temporary folder. Throws when there is no such place, and when one belongs to or can be written by somebody else.
 */
export async function cacheFolder(name: string, options: BrowserOptions): Promise<string> {
  let unwritable: unknown = null
  for (const cache of cacheFolderNames(options)) {
    const folder = join(cache, name)
    try {
      await ownFolder(cache, options.uid)
      if (!existsSync(folder)) await access(cache, constants.W_OK)
      return folder
    } catch (error) {
      if (!isUnwritable(error)) throw error
      unwritable ??= error
    }
  }
  throw new VademecumError('There is no place to unpack the browser to', {
    hint: 'Set XDG_CACHE_HOME to a folder of your own, as a full path, with 300 MB of free space.',
    cause: unwritable ?? undefined,
  })
}

/**
 * Where the cache folder would be: the usual place, then the one to fall back on. Nothing is made. A relative place is none: it would be a
 * folder of whatever guide one stands in, and a browser that came with the guide would be started
 * (https://specifications.freedesktop.org/basedir-spec/latest/ has the same rule).
 */
export function cacheFolderNames({ env, platform, home, temporaryFolder, uid }: BrowserOptions): string[] {
  const bases = [env.XDG_CACHE_HOME, platform === 'win32' ? env.LOCALAPPDATA : undefined, home]
  const base = bases.find(isPlace)
  const usual = base === undefined ? [] : [base === home ? join(home, '.cache') : base]
  return [
    ...usual.map(folder => join(folder, 'vademecum')),
    ...[temporaryFolder].filter(isPlace).map(folder => join(folder, `vademecum-${uid ?? 'cache'}`)),
  ]
}

function isPlace(path: string | undefined): path is string {
  return path !== undefined && isAbsolute(path)
}

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR']

function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && UNWRITABLE.includes(String(error.code))
}
