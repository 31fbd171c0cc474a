import { setImmediate } from 'node:timers/promises'
import type { Work } from '../model/crew.js'
import type { Hand } from './hand.js'
import type { Answer } from './order.js'

/** The doing of one row of pieces by all hands. */
export interface Shift {
  number: number
  /** Gives a hand its next pieces. */
  feed(hand: Hand): void
  take(hand: Hand, answer: Outcome): void
  fail(error: Error): void
}

type Outcome = Omit<Extract<Answer, { ok: true }>, 'shift'> | Omit<Extract<Answer, { ok: false }>, 'shift'>

/** Pieces a hand holds at a time: one in work, and one so that it need not wait. */
const AHEAD = 2

/**
 * All take from one row: the hands, and this thread whenever it has nothing else to do, so that who is slow or late takes less. `run` gives the results in the
 * order of the pieces.
 */
export function createShift<Piece, Result>(
  number: number,
  work: Work<Piece, Result>,
  pieces: readonly Piece[],
): Shift & { run(): Promise<Result[]> } {
  const results = new Map<number, Result>()
  const equipped = new Set<Hand>()
  let [resolve, reject]: [() => void, (error: unknown) => void] = [() => {}, () => {}]
  const done = new Promise<void>((...ends) => {
    ;[resolve, reject] = ends
  })
  let next = 0
  let failed = false
  const put = (index: number, result: Result): void => {
    results.set(index, result)
    if (results.size === pieces.length) resolve()
  }
  const fail = (error: unknown): void => {
    failed = true
    reject(error)
  }
  const attempt = (index: number, make: () => Result): void => {
    try {
      put(index, make())
    } catch (error) {
      fail(error)
    }
  }
  const feed = (hand: Hand): void => {
    while (hand.isReady && hand.load < AHEAD && next < pieces.length && !failed) {
      const index = next++
      const piece = work.sent(pieces[index] as Piece)
      const common = equipped.has(hand) ? {} : { common: work.common }
      hand.send({ shift: number, index, task: work.task, piece, ...common })
      equipped.add(hand)
    }
  }
  return {
    number,
    feed,
    fail,
    take: (hand, answer) => {
      feed(hand)
      if (answer.ok) attempt(answer.index, () => work.received(answer.result))
      else fail(answer.error)
    },
    run: async () => {
      // What fails while this thread is at work is told at the end.
      done.catch(() => {})
      if (pieces.length === 0) resolve()
      while (next < pieces.length && !failed) {
        const index = next++
        attempt(index, () => work.here(pieces[index] as Piece))
        // Answers of the others come in between.
        await setImmediate()
      }
      await done
      return pieces.map((_, index) => results.get(index) as Result)
    },
  }
}
