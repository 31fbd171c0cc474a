import type { Crew, Work } from '../model/crew.js'
import { type Hand, startHand } from './hand.js'
import { createShift, type Shift } from './shift.js'

export interface CrewOptions {
  /** Absolute path of the program that the threads run. */
  script: string
  /** How many threads help this one. */
  threads: number
}

/** A crew of this thread and some that are started at need. What it gives does not depend on how many there are. */
export function createCrew({ script, threads }: CrewOptions): Crew {
  let hands: Hand[] = []
  let broken: Error | null = null
  const shifts = new Set<Shift>()
  let count = 0
  const muster = (): void => {
    if (hands.length > 0) return
    hands = Array.from({ length: threads }, () =>
      startHand(script, {
        ready: hand => {
          for (const shift of shifts) shift.feed(hand)
        },
        answered: (hand, { shift: number, ...answer }) => {
          for (const shift of shifts) if (shift.number === number) shift.take(hand, answer)
        },
        died: error => {
          broken = error
          for (const shift of shifts) shift.fail(error)
        },
      }),
    )
  }
  return {
    isAlone: threads === 0,
    muster,
    share: async <Piece, Result>(work: Work<Piece, Result>, pieces: readonly Piece[]) => {
      if (broken !== null) throw broken
      muster()
      const shift = createShift(++count, work, pieces)
      shifts.add(shift)
      try {
        for (const hand of hands) shift.feed(hand)
        return await shift.run()
      } finally {
        shifts.delete(shift)
      }
    },
    dismiss: async () => {
      const leaving = hands
      hands = []
      await Promise.all(leaving.map(hand => hand.end()))
    },
  }
}
