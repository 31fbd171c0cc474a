import { fits, isNarrow } from './deepen.js'
import { type Fit, SMALLEST_PT, STEPS_PER_POINT } from './fit.js'
import { needOf } from './order-fits.js'
import type { Counted, Search } from './search.js'

/** Columns end where a card does, so a little is never used. */
const CAUTION = 0.99

/** Most layouts of one climb. Guesses are by the area that type takes; after so many, or where a width decides, halves. */
const MOST_TRIES = 5
const GUESSES = 2

interface Range {
  /** A smaller size that is known to do; without it, the smallest allowed is tried too. */
  from: Pick<Fit, 'size'> | null
  /** Points. */
  to: number
}

/**
 * The largest type at which what `start` shows has room in its shape; null when there is none in the range. If `from` is `start` and nothing larger does,
 * that is it.
 */
export async function climb(search: Counted, start: Fit, { from, to }: Range): Promise<Fit | null> {
  let best = from === start ? start : null
  let low = stepsOf(from?.size ?? SMALLEST_PT) - (from === null ? 1 : 0)
  let high = stepsOf(to)
  let near = start
  let isGuessing = true
  for (let tries = 0; low < high && tries < MOST_TRIES && search.left() > 0; tries++) {
    const guess = isGuessing && tries < GUESSES ? estimate(search, near) : Math.ceil((low + high) / 2)
    const steps = Math.min(Math.max(guess, low + 1), high)
    const size = steps / STEPS_PER_POINT
    near = { ...start, size, measures: await search.measure(start.shape, size) }
    if (fits(near.measures, near.shown, search.roomsOf(near.shape, near.measures))) {
      best = near
      low = steps
    } else {
      high = steps - 1
      isGuessing &&= isNarrow(near.measures, near.shown)
    }
  }
  return best
}

/** The size, in steps, at which what is shown should fill the columns. */
function estimate({ roomsOf }: Search, { shape, size, measures, shown }: Fit): number {
  const need = needOf({ measures, shown }, roomsOf(shape, measures))
  return Math.floor(stepsOf(size) * Math.sqrt(CAUTION / need))
}

function stepsOf(size: number): number {
  return Math.round(size * STEPS_PER_POINT)
}
