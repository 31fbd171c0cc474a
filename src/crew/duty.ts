import type { Hand } from './hand.js'
import type { Answer } from './order.js'

/** Something that hands are to do. */
export interface Duty {
  number: number
  /** Gives a hand a piece; false when there is none left. */
  give(hand: Hand): boolean
  /** What came of a piece of this duty. */
  take(answer: Answer): void
  fail(error: Error): void
}
