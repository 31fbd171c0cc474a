import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { VademecumError } from '../../diagnostics.js'
import { isWithin } from '../../paths.js'

/**
 * Returns a program that lies in a folder of ours. Throws a VademecumError when it, or a folder on the way to it from `root`, belongs to somebody else
 * than `uid` or the system, or may be written to by anyone: what is started from there may be anything.
 */
export async function trustedProgram(program: string, root: string, uid: number | null): Promise<string> {
  for (let at = program; uid !== null && isWithin(at, root); at = dirname(at)) {
    const found = await stat(at)
    const isOurs = found.uid === uid || found.uid === 0
    if (isOurs && (found.mode & 0o002) === 0) continue
    throw new VademecumError(
      isOurs ? `${at} can be written by all users` : `${at} belongs to user ${found.uid}`,
      { hint: 'Remove it and install the browser anew: it may have been exchanged.' },
    )
  }
  return program
}
