import type { Crew, Work } from '../model/crew.js'
import type { Duty } from './duty.js'
import { createErrand } from './errand.js'
import { type Hand, startHand } from './hand.js'
import { createShift } from './shift.js'

export interface CrewOptions {
  /** Absolute path of the program that the threads run. */
  script: string
  /** How many threads help this one. */
  threads: number
}

/** Pieces a hand holds at a time: one in work, and one so that it need not wait. */
const AHEAD = 2

/** A crew of this thread and some that are started at need. What it gives does not depend on how many there are. */
export function createCrew({ script, threads }: CrewOptions): Crew {
  let hands: Hand[] = []
  let broken: Error | null = null
  let count = 0
  // What a hand does alone comes before what this thread helps with.
  const [errands, shifts] = [new Set<Duty>(), new Set<Duty>()]
  const duties = (): Duty[] => [...errands, ...shifts]
  const feed = (hand: Hand): void => {
    const isFed = (): boolean => duties().some(duty => duty.give(hand))
    while (hand.isReady && hand.load < AHEAD && isFed());
  }
  const muster = (): void => {
    if (hands.length > 0) return
    hands = Array.from({ length: threads }, () =>
      startHand(script, {
        ready: feed,
        answered: (hand, answer) => {
          feed(hand)
          for (const duty of duties()) if (duty.number === answer.shift) duty.take(answer)
        },
        died: error => {
          broken = error
          for (const duty of duties()) duty.fail(error)
        },
      }),
    )
  }
  const during = async <Result>(duty: Duty, all: Set<Duty>, run: () => Promise<Result>): Promise<Result> => {
    if (broken !== null) throw broken
    muster()
    all.add(duty)
    try {
      hands.forEach(feed)
      return await run()
    } finally {
      all.delete(duty)
    }
  }
  return {
    isAlone: threads === 0,
    muster,
    share: async <Piece, Result>(work: Work<Piece, Result>, pieces: readonly Piece[]) => {
      const shift = createShift(++count, work, pieces)
      return during(shift, shifts, shift.run)
    },
    send: async <Piece, Result>(work: Work<Piece, Result>, piece: Piece) => {
      if (threads === 0) return work.here(piece)
      const errand = createErrand(++count, work, piece)
      return during(errand, errands, () => errand.done)
    },
    dismiss: async () => {
      const leaving = hands
      hands = []
      await Promise.all(leaving.map(hand => hand.end()))
    },
  }
}
