import { setImmediate } from 'node:timers/promises'

/** Lets signals through during long work; throws the reason of one that has been aborted. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return
  await setImmediate()
  signal.throwIfAborted()
}
