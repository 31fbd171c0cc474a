import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepen, fits, fullness, keepCards } from '../../../src/editions/cheat-sheet/deepen.js'
import type { Measures } from '../../../src/editions/cheat-sheet/measures.js'
import { balance, fill, heightOf, itemsOf, type Shown } from '../../../src/editions/cheat-sheet/pack.js'

const TIME = 60_000

/** Heights of cards by section; every card has steps of the heights given. */
function measuresOf(sections: number[][], steps: number[] = []): Measures {
  return {
    height: 100,
    head: 0,
    width: 200,
    sections: sections.map(() => ({ gap: 2, opening: 5, continued: 4 })),
    cards: sections.flatMap((heights, section) =>
      heights.map(height => ({
        section,
        height,
        fits: true,
        parts: steps.map((part, index) => ({ step: index + 1, height: part, fits: true })),
      })),
    ),
  }
}

const everything = ({ cards }: Measures): Shown =>
  new Map(cards.map((_, index) => [index, new Set<number>()]))

const linesOf = ({ cards }: Measures, weights: number[] = []) =>
  cards.map(({ parts }, index) => ({
    weight: weights[index] ?? 1,
    parts: parts.map(({ step }) => ({ step, needs: null })),
  }))

const anySections = fc.array(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 5,
})

describe('columns', () => {
  test('a section is named where it begins, and where it goes on', () => {
    const measures = measuresOf([[10, 10], [10]])
    const items = itemsOf(measures, everything(measures))
    expect(heightOf(items, measures, 0, 3)).toBe(5 + 10 + 10 + 2 + 5 + 10)
    expect(heightOf(items, measures, 1, 2)).toBe(4 + 10)
    expect(heightOf(items, measures, 2, 3)).toBe(5 + 10)
  })

  test('as few are filled as any way to divide the cards needs, and none beyond its room', () => {
    fc.assert(
      fc.property(anySections, fc.integer({ min: 50, max: 120 }), (sections, room) => {
        const measures = measuresOf(sections)
        const items = itemsOf(measures, everything(measures))
        const ends = fill(items, measures, Array<number>(40).fill(room))
        if (ends === null) return
        for (const [index, end] of ends.entries())
          expect(heightOf(items, measures, ends[index - 1] ?? 0, end)).toBeLessThanOrEqual(room)
        const rooms = Array<number>(ends.length - 1).fill(room)
        expect(fill(items, measures, rooms)).toBeNull()
        // No first column can hold more, and so no division into fewer columns exists.
        const [first = 0] = ends
        if (first < items.length) expect(heightOf(items, measures, 0, first + 1)).toBeGreaterThan(room)
      }),
      { interruptAfterTimeLimit: TIME },
    )
  })

  test('balanced ones hold every card once and in order, and no move of one card makes them more even', () => {
    fc.assert(
      fc.property(anySections, fc.integer({ min: 2, max: 4 }), (sections, columns) => {
        const measures = measuresOf(sections)
        const items = itemsOf(measures, everything(measures))
        const rooms = Array<number>(columns).fill(400)
        if (fill(items, measures, rooms) === null) return
        const ends = balance(items, measures, rooms)
        expect(ends).toHaveLength(columns)
        expect(ends.at(-1)).toBe(items.length)
        expect(ends).toEqual(ends.toSorted((a, b) => a - b))
        const cost = (of: number[]) =>
          of.reduce((sum, end, at) => sum + (400 - heightOf(items, measures, of[at - 1] ?? 0, end)) ** 2, 0)
        for (const at of ends.slice(0, -1).keys())
          for (const by of [-1, 1]) {
            const moved = ends.with(at, (ends[at] ?? 0) + by)
            const isOrdered =
              moved.every((end, index) => end >= (moved[index - 1] ?? 0)) &&
              (moved.at(-1) ?? 0) >= (moved.at(-2) ?? 0)
            const isIn = moved.every(
              (end, index) => heightOf(items, measures, moved[index - 1] ?? 0, end) <= 400,
            )
            if (isOrdered && isIn) expect(cost(moved)).toBeGreaterThanOrEqual(cost(ends) - 1e-6)
          }
      }),
      { interruptAfterTimeLimit: TIME },
    )
  })
})

describe('depth', () => {
  test('all have a step before any has the next, as long as there is room', () => {
    const measures = measuresOf([[10, 10, 10, 10]], [6, 6])
    const shown = deepen(measures, linesOf(measures), [5 + 40 + 24 + 12], everything(measures))
    expect([...shown.values()].map(steps => [...steps])).toEqual([[1, 2], [1, 2], [1], [1]])
  })

  test('the heavier goes first', () => {
    const measures = measuresOf([[10, 10, 10]], [20])
    const shown = deepen(measures, linesOf(measures, [1, 1, 3]), [5 + 30 + 25], everything(measures))
    expect([...shown.values()].map(steps => [...steps])).toEqual([[], [], [1]])
  })

  test('nothing shown is beyond the room, and no step that is left out would still fit', () => {
    const sketch = fc.tuple(
      anySections,
      fc.array(fc.integer({ min: 4, max: 30 }), { minLength: 1, maxLength: 4 }),
    )
    fc.assert(
      fc.property(sketch, fc.integer({ min: 100, max: 300 }), ([sections, steps], room) => {
        const measures = measuresOf(sections, steps)
        const rooms = [room, room, room]
        const lines = linesOf(measures)
        const kept = keepCards(measures, lines, rooms)
        const shown = deepen(measures, lines, rooms, kept)
        expect([...shown.keys()]).toEqual([...kept.keys()])
        expect(fits(measures, shown, rooms)).toBe(true)
        expect(fullness(measures, shown, rooms)).toBeLessThanOrEqual(1)
        for (const [card, own] of shown)
          for (const step of steps.keys()) {
            if (own.has(step + 1)) continue
            const more = new Map(shown).set(card, new Set([...own, step + 1]))
            // What was exchanged for a fuller page is the one that may be left.
            if (fits(measures, more, rooms)) expect(fullness(measures, shown, rooms)).toBeGreaterThan(0.9)
          }
      }),
      { interruptAfterTimeLimit: TIME },
    )
  })

  test('a step that is wider than a column is not shown, nor one that needs it', () => {
    const measures = measuresOf([[10, 10]], [5, 5])
    const [first] = measures.cards
    if (first?.parts[0]) first.parts[0].fits = false
    const lines = linesOf(measures).map(line => ({
      ...line,
      parts: line.parts.map(({ step }) => ({ step, needs: step === 2 ? 1 : null })),
    }))
    const shown = deepen(measures, lines, [200], everything(measures))
    expect([...shown.values()].map(steps => [...steps])).toEqual([[], [1, 2]])
  })
})
