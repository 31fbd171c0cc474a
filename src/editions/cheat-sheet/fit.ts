import type { Measures } from './measures.js'
import type { Shown } from './pack.js'

/** A way to set the sheet: upright or sideways, with so many columns. */
export interface Shape {
  isUpright: boolean
  columns: number
}

/** How a cheat sheet is set: its shape, the type size in points, and what is on it. */
export interface Fit {
  shape: Shape
  size: number
  measures: Measures
  shown: Shown
}

/** Sizes are tried in steps of a twentieth of a point. */
export const STEPS_PER_POINT = 20
/** Below `READABLE_PT` nothing is shown but summaries; below `SMALLEST_PT`, less of them. */
export const SMALLEST_PT = 6
export const READABLE_PT = 8.5
export const LARGEST_PT = 11
