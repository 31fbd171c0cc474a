import { expect, test } from 'vitest'
import { columnCounts } from '../../../src/editions/cheat-sheet/column-counts.js'

/** Twelve ems of 7 pt in millimetres: about twenty letters, less is hard to read. */
const NARROWEST = (12 * 7 * 25.4) / 72

test.each([210, 297, 148, 279, 60])(
  'columns of a sheet %d mm wide are wide enough to read, as many as that allows',
  width => {
    const counts = columnCounts(width)
    expect(new Set(counts)).toEqual(
      new Set(
        Array.from(
          { length: Math.min(8, Math.max(1, Math.floor(width / NARROWEST))) },
          (_, index) => index + 1,
        ),
      ),
    )
  },
)

test('the number that reads best comes first', () => {
  expect(columnCounts(210)[0]).toBe(3)
  expect(columnCounts(297)[0]).toBe(5)
})
