import type { SheetFormat } from '../../model/sheet.js'
import { READABLE_PT, type Shape } from './fit.js'
import { PANELS } from './panels.js'

const FEWEST_COLUMNS = 2
const MOST_COLUMNS = 4
const PT_PER_MM = 72 / 25.4

/** Widths of a column that read well, in ems of readable type. */
const NARROWEST_EM = 14
const BEST_EM = 35

/** The sensible shapes of a sheet on paper of that size (mm, upright), the most readable first: it wins where all else is equal. */
export function shapesOf(paper: { width: number; height: number }, { isFolded }: SheetFormat): Shape[] {
  if (isFolded) return [{ isUpright: false, columns: PANELS }]
  const emsOf = ({ isUpright, columns }: Shape): number =>
    ((isUpright ? paper.width : paper.height) * PT_PER_MM) / columns / READABLE_PT
  const shapes = [true, false].flatMap(isUpright =>
    Array.from({ length: MOST_COLUMNS - FEWEST_COLUMNS + 1 }, (_, index) => ({
      isUpright,
      columns: FEWEST_COLUMNS + index,
    })),
  )
  const wide = shapes.filter(shape => emsOf(shape) >= NARROWEST_EM)
  if (wide.length === 0) return [{ isUpright: true, columns: 1 }]
  return wide.toSorted((a, b) => Math.abs(emsOf(a) - BEST_EM) - Math.abs(emsOf(b) - BEST_EM))
}

/** Columns as wide as the page. */
export function lastShapesOf({ isFolded }: SheetFormat): Shape[] {
  return isFolded ? [] : [true, false].map(isUpright => ({ isUpright, columns: 1 }))
}
