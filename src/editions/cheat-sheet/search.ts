import type { CheatSheetLine } from '../../model/documents.js'
import type { Shape } from './fit.js'
import type { Measures } from './measures.js'
import type { RoomsOf } from './rooms.js'

/** What a search for the best sheet works with. */
export interface Search {
  lines: readonly CheatSheetLine[]
  /** The preferred first. */
  shapes: readonly Shape[]
  /** Where something is wider than the columns of all others. */
  lastShapes: readonly Shape[]
  /** Lays the sheet out in a shape and a type size, in points. */
  measure(shape: Shape, size: number): Promise<Measures>
  roomsOf: RoomsOf
}

/** A search that has only so many layouts. */
export interface Counted extends Search {
  left(): number
}
