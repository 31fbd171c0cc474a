import type { Work } from '../model/crew.js'
import type { Duty } from './duty.js'

/** One piece that a hand does alone. `done` is its result, or what it threw. */
export function createErrand<Piece, Result>(
  number: number,
  { task, sent, received }: Work<Piece, Result>,
  piece: Piece,
): Duty & { done: Promise<Result> } {
  let [resolve, reject]: [(result: Result) => void, (error: unknown) => void] = [() => {}, () => {}]
  const done = new Promise<Result>((...ends) => {
    ;[resolve, reject] = ends
  })
  let isGiven = false
  return {
    number,
    done,
    give: hand => {
      if (isGiven) return false
      isGiven = true
      hand.send({ shift: number, index: 0, task, piece: sent(piece) })
      return true
    },
    take: answer => {
      if (!answer.ok) return reject(answer.error)
      try {
        resolve(received(answer.result))
      } catch (error) {
        reject(error)
      }
    },
    fail: reject,
  }
}
