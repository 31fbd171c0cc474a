import { lstat } from 'node:fs/promises'
import { makeFolder } from '../../claim/make-folder.js'
import { VademecumError } from '../../diagnostics.js'

/**
 * Makes a folder that only its owner can enter and returns its path. We run programs out of it, so one that somebody else
 * made, a link, or one that others may write to is refused with an error.
 */
export async function ownFolder(path: string, uid: number | null): Promise<string> {
  await makeFolder(path, 0o700)
  const found = await lstat(path)
  const wrong = found.isDirectory() ? await strangersHand(path, uid) : 'is not a folder'
  if (wrong === null) return path
  throw new VademecumError(`The cache folder ${path} ${wrong}`, {
    hint: `Remove it, or set XDG_CACHE_HOME to a folder of your own. Programs are started from it, so it must be yours alone.`,
  })
}

/** How somebody else than `uid` could change what is at `path`; null when nobody can, and where users have no number (Windows). */
export async function strangersHand(path: string, uid: number | null): Promise<string | null> {
  if (uid === null) return null
  const found = await lstat(path)
  if (found.uid !== uid) return `belongs to user ${found.uid}, not to you (user ${uid})`
  return (found.mode & 0o022) === 0 ? null : 'can be written by other users'
}
