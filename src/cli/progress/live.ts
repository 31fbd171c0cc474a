import type { Terminal } from '../terminal.js'
import { drawFrame } from './frame.js'
import { advance, NOTHING_YET } from './state.js'
import type { Progress } from './types.js'

const REDRAW_MS = 100

/** A list that is redrawn in place, and gone when it stops. */
export function createLiveProgress(terminal: Terminal): Progress {
  let state = NOTHING_YET
  let drawn = 0
  let latest = { at: 0, received: performance.now() }

  const clear = (): string => (drawn === 0 ? '' : `\u001b[${drawn}A\u001b[0J`)
  const draw = (): void => {
    const now = latest.at + performance.now() - latest.received
    const lines = drawFrame(state, now, terminal.size())
    terminal.err(clear() + lines.map(line => `${line}\n`).join(''))
    drawn = lines.length
  }

  const timer = setInterval(draw, REDRAW_MS)
  return {
    event(event) {
      state = advance(state, event)
      latest = { at: event.at, received: performance.now() }
    },
    stop() {
      clearInterval(timer)
      terminal.err(clear())
      drawn = 0
    },
  }
}
