import { VademecumError } from '../diagnostics.js'

/** What the system's code means and what to do about it. */
const CAUSES: Readonly<Record<string, readonly [problem: string, hint: string]>> = {
  ENOSPC: ['no space is left on the disk', 'Free some space, or name another folder with --out.'],
  EDQUOT: ['the disk quota is used up', 'Free some space, or name another folder with --out.'],
  EFBIG: ['the file is larger than this system allows', 'Raise the limit, or build a smaller selection.'],
  EACCES: ['the folder may not be written to', 'Change its permissions, or name another folder with --out.'],
  EPERM: ['the system refuses it', 'Close the file where it is open, or name another folder with --out.'],
  EBUSY: ['the file is in use', 'Close it where it is open, or name another folder with --out.'],
  EROFS: ['the disk is read-only', 'Name another folder with --out.'],
  EISDIR: ['a folder has that name', 'Rename the folder, or name another one with --out.'],
  ENOTDIR: ['a file stands where a folder is needed', 'Rename the file, or name another folder with --out.'],
  EEXIST: ['a file stands where a folder is needed', 'Rename the file, or name another folder with --out.'],
  ENOTEMPTY: [
    'a folder of that name holds files that no build has made',
    'Rename the folder, or name another one with --out.',
  ],
  ENAMETOOLONG: ['the name is too long', 'Name a folder with a shorter path with --out.'],
}

/** Wraps what the disk said about `path` once, with the remedy. The former artifact is untouched. */
export function writeFailure(path: string, cause: unknown): VademecumError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const [problem, hint] = CAUSES[code] ?? [cause instanceof Error ? cause.message : String(cause), null]
  return new VademecumError(`Cannot write ${path}: ${problem}`, { hint, cause })
}
