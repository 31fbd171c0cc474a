import type { Hand } from './hand.js'
import type { Answer } from './order.js'

/** What came of a piece. */
export type Outcome =
  | Omit<Extract<Answer, { ok: true }>, 'shift'>
  | Omit<Extract<Answer, { ok: false }>, 'shift'>

/** Something that hands are to do. */
export interface Duty {
  number: number
  /** Gives a hand a piece; false when there is none left. */
  give(hand: Hand): boolean
  take(answer: Outcome): void
  fail(error: Error): void
}
