import { setImmediate } from 'node:timers/promises'
import type { Work } from '../model/crew.js'
import { deferred } from './deferred.js'
import type { Duty } from './duty.js'

/**
 * All take from one row: the hands, and this thread whenever it has nothing else to do, so that who is slow or late takes less. `run` gives the results in the
 * order of the pieces.
 */
export function createShift<Piece, Result>(
  number: number,
  work: Work<Piece, Result>,
  pieces: readonly Piece[],
): Duty & { run(): Promise<Result[]> } {
  const results = new Map<number, Result>()
  const { promise: done, resolve, reject } = deferred<void>()
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
  const give: Duty['give'] = hand => {
    if (next >= pieces.length || failed) return false
    const index = next++
    const piece = work.sent(pieces[index] as Piece)
    hand.send({ shift: number, index, task: work.task, piece })
    return true
  }
  return {
    number,
    give,
    fail,
    take: answer => {
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
