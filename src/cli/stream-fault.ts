import type { Writable } from 'node:stream'

/** Why a stream could not be written, null where it could. A reader that has gone away (`| head`) is no fault of ours. */
export function streamFault({ errored }: Writable): Error | null {
  return errored === null || (errored as NodeJS.ErrnoException).code === 'EPIPE' ? null : errored
}
