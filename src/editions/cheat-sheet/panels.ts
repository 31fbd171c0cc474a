import type { Direction } from '../../render/language/direction.js'

/** A panel of a folded sheet, in CSS pixels from the upper left corner of the sheet, which lies on its side. */
export interface Panel {
  left: number
  top: number
  width: number
  height: number
  /** It stands on its head. */
  isTurned: boolean
}

/** The sheet is folded to a quarter of its width and half of its height. */
const PANEL_COLUMNS = 4
const ROWS = 2
export const PANELS = PANEL_COLUMNS * ROWS

/** Free on every side of a panel: printers do not reach the edge, and folds are not exact. */
const MARGIN_MM = 5
const PX_PER_MM = 96 / 25.4

/** From left to right, the pages of the booklet in the lower row, and in the upper one, which stands on its head. Read from right to left they are mirrored. */
const LOWER = [6, 7, 8, 1]
const UPPER = [5, 4, 3, 2]

/** What of a panel holds words. */
export function panelSize(paper: { width: number; height: number }): { width: number; height: number } {
  return {
    width: (paper.width / PANEL_COLUMNS - 2 * MARGIN_MM) * PX_PER_MM,
    height: (paper.height / ROWS - 2 * MARGIN_MM) * PX_PER_MM,
  }
}

/**
 * The panels in the order in which the booklet is read: cut in the middle between the outer panels, folded lengthwise and pushed together,
 * 1 is the front and 8 the back. `paper` lies on its side, in mm.
 */
export function panelsOf(paper: { width: number; height: number }, direction: Direction): Panel[] {
  const { width, height } = panelSize(paper)
  return Array.from({ length: PANELS }, (_, index) => {
    const isTurned = UPPER.includes(index + 1)
    const place = (isTurned ? UPPER : LOWER).indexOf(index + 1)
    const column = direction === 'rtl' ? PANEL_COLUMNS - 1 - place : place
    return {
      left: ((paper.width / PANEL_COLUMNS) * column + MARGIN_MM) * PX_PER_MM,
      top: ((isTurned ? 0 : paper.height / ROWS) + MARGIN_MM) * PX_PER_MM,
      width,
      height,
      isTurned,
    }
  })
}
