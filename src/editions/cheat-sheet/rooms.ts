import type { SheetFormat } from '../../model/sheet.js'
import type { Shape } from './fit.js'
import type { Measures } from './measures.js'

/** Heights of the columns of a sheet in the order in which they are filled, in CSS pixels; `spare` is left free at the foot of each. */
export type RoomsOf = (shape: Shape, measures: Measures, spare?: number) => number[]

/** A page has its head over all columns, a folded sheet on its first panel. */
export function roomsOf({ pages, isFolded }: SheetFormat): RoomsOf {
  return ({ columns }, { height, head }, spare = 0) =>
    Array.from({ length: columns * pages }, (_, index) => {
      const hasHead = !isFolded || index === 0
      return height - spare - (hasHead ? head : 0)
    })
}
