import { VademecumError } from '../../diagnostics.js'

const ROOM = 'Free 300 MB there, or set XDG_CACHE_HOME to a folder on another disk.'
const PLACE = 'Change its permissions, or set XDG_CACHE_HOME to a folder of your own.'

/** What the system's code means for the cache, and what to do about it. */
const CAUSES: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  ENOSPC: ['no space is left on its disk', ROOM],
  EDQUOT: ['the disk quota is used up', ROOM],
  EFBIG: ['a file would be larger than this system allows', 'Raise the limit (`ulimit -f`) to 300 MB.'],
  EACCES: ['it may not be written to', PLACE],
  EPERM: ['it may not be written to', PLACE],
  EROFS: ['its disk is read-only', PLACE],
  EISDIR: ['a folder stands where a file is needed', `Remove it. ${PLACE}`],
  ENOTDIR: ['a file stands where a folder is needed', `Remove it. ${PLACE}`],
  EIO: ['its disk has a fault', 'Set XDG_CACHE_HOME to a folder on another disk.'],
}

/** Wraps what went wrong while the cache folder `folder` was filled once, with the remedy that fits. */
export function cacheFailure(folder: string, cause: unknown): VademecumError {
  if (cause instanceof VademecumError) return cause
  const text = cause instanceof Error ? cause.message : String(cause)
  if (!(cause instanceof Error) || !('syscall' in cause)) {
    return new VademecumError(`The package with the browser is damaged: ${text}`, {
      hint: 'Install Vademecum anew: remove `node_modules` and run `npm install`.',
      cause,
    })
  }
  const [problem, hint] = CAUSES['code' in cause ? String(cause.code) : ''] ?? [text, PLACE]
  return new VademecumError(`Cannot unpack the browser to ${folder}: ${problem}`, { hint, cause })
}
