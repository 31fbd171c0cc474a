import { expect, test } from 'vitest'
import { type Panel, panelsOf } from '../../../src/editions/cheat-sheet/panels.js'

const PAPER = { width: 297, height: 210 }
const PX_PER_MM = 96 / 25.4

/** Column and row of a panel, from the upper left. */
function cell({ left, top }: Panel): [number, number] {
  return [Math.floor(left / PX_PER_MM / (PAPER.width / 4)), Math.floor(top / PX_PER_MM / (PAPER.height / 2))]
}

/** Whether two panels share a fold: neighbors in a row, or one above the other in the outer columns, where the sheet is not cut. */
function isFold([one, other]: [Panel, Panel]): boolean {
  const [[x1, y1], [x2, y2]] = [cell(one), cell(other)]
  return y1 === y2 ? Math.abs(x1 - x2) === 1 : x1 === x2 && (x1 === 0 || x1 === 3)
}

test.each(['ltr', 'rtl'] as const)(
  'eight panels cover the sheet, and each is folded to the next: %s',
  direction => {
    const panels = panelsOf(PAPER, direction)
    expect(new Set(panels.map(panel => cell(panel).join())).size).toBe(8)
    for (const [index, panel] of panels.entries())
      expect(isFold([panel, panels[(index + 1) % 8] as Panel]), `${index + 1}`).toBe(true)
    for (const panel of panels) expect(panel.isTurned).toBe(cell(panel)[1] === 0)
  },
)

test.each([
  ['ltr', -1],
  ['rtl', 1],
] as const)('the second page of an opening stands where it is read second: %s', (direction, side) => {
  const panels = panelsOf(PAPER, direction)
  for (const first of [2, 4, 6, 8]) {
    const [one, other] = [panels[first - 1], panels[first % 8]] as [Panel, Panel]
    // Upright, the first of two pages is on the side from which one reads.
    const across = (one.left - other.left) * (one.isTurned ? -1 : 1)
    if (cell(one)[1] === cell(other)[1]) expect(Math.sign(across), `${first}`).toBe(side)
  }
})
