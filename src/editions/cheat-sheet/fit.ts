/** How a cheat sheet is set: type size in points, columns, and how many of its lines, from the first, are on it. */
export interface Fit {
  size: number
  columns: number
  kept: number
}

/** Sizes are tried in steps of a twentieth of a point. */
export const STEPS_PER_POINT = 20
export const SMALLEST_PT = 6
export const LARGEST_PT = 10

/** Whether `a` is the better sheet: more lines, then larger type. */
export function isBetter(a: Fit, b: Fit): boolean {
  return a.kept !== b.kept ? a.kept > b.kept : a.size > b.size
}

/** The next smaller setting: a step less type, or at the smallest size a line less. */
export function smaller({ size, columns, kept }: Fit): Fit {
  const steps = Math.round(size * STEPS_PER_POINT) - 1
  return steps >= SMALLEST_PT * STEPS_PER_POINT
    ? { size: steps / STEPS_PER_POINT, columns, kept }
    : { size, columns, kept: kept - 1 }
}
