import type { Work } from '../model/crew.js'
import { deferred } from './deferred.js'
import type { Duty } from './duty.js'

/** One piece that a hand does alone. `done` is its result, or what it threw. */
export function createErrand<Piece, Result>(
  number: number,
  { task, sent, received }: Work<Piece, Result>,
  piece: Piece,
): Duty & { done: Promise<Result> } {
  const { promise, resolve, reject } = deferred<unknown>()
  let isGiven = false
  return {
    number,
    done: promise.then(received),
    give: hand => {
      if (isGiven) return false
      isGiven = true
      hand.send({ shift: number, index: 0, task, piece: sent(piece) })
      return true
    },
    take: answer => (answer.ok ? resolve(answer.result) : reject(answer.error)),
    fail: reject,
  }
}
