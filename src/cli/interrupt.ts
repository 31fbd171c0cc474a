import { InterruptedError } from '../diagnostics.js'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** npm hands Ctrl-C on to a process that the terminal has told already: signals this close together are one. */
const SAME_MS = 500

export interface SignalSource {
  on(signal: (typeof SIGNALS)[number], listener: () => void): unknown
}

/** A signal that the first Ctrl-C (or a signal to end) aborts; the second one calls `kill`. `now` gives milliseconds. */
export function onInterrupt(process: SignalSource, kill: () => void, now: () => number): AbortSignal {
  const controller = new AbortController()
  let first: number | null = null
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (first === null) {
        first = now()
        controller.abort(new InterruptedError())
      } else if (now() - first > SAME_MS) {
        kill()
      }
    })
  }
  return controller.signal
}
