import { InterruptedError } from '../diagnostics.js'

/** The promise's outcome, or an InterruptedError as soon as the signal aborts. What the promise still does then is nobody's concern. */
export async function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const interrupted = new InterruptedError()
  let onAbort: (() => void) | undefined
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(interrupted)
    if (signal.aborted) onAbort()
    else signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([aborted, promise])
  } finally {
    if (onAbort !== undefined) signal.removeEventListener('abort', onAbort)
  }
}
