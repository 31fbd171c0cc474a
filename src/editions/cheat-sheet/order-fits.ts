import { fullness } from './deepen.js'
import type { Fit } from './fit.js'
import { DEEPEST } from './matter/matter.js'
import { itemsOf } from './pack.js'

/** A sheet that is emptier loses to a fuller one that says a little less. */
const FULL = 0.9

/** Orders fits of one type size, the deeper first: that which shows more of the first steps. `rooms` gives the heights of its columns. */
export function byDepth(a: Fit, b: Fit, rooms: (fit: Fit) => number[]): number {
  const [depthA, depthB] = [depthOf(a), depthOf(b)]
  const order = depthA.findIndex((count, step) => count !== depthB[step])
  if (order < 0) return 0
  const [fullA, fullB] = [a, b].map(fit => fullness(fit.measures, fit.shown, rooms(fit)) >= FULL)
  if (fullA !== fullB) return fullA ? -1 : 1
  return (depthB[order] ?? 0) - (depthA[order] ?? 0)
}

/** How many cards show each step. */
function depthOf({ shown }: Fit): number[] {
  return Array.from(
    { length: DEEPEST + 1 },
    (_, step) => [...shown.values()].filter(steps => steps.has(step)).length,
  )
}

/** What the shown takes of the columns, in parts of their room: above 1 it is too much. */
export function needOf(
  { measures, shown }: Pick<Fit, 'measures' | 'shown'>,
  rooms: readonly number[],
): number {
  const items = itemsOf(measures, shown)
  const sections = new Set(items.map(({ section }) => section))
  const titles = [...sections].reduce(
    (sum, index) => sum + (measures.sections[index]?.opening ?? 0) + (measures.sections[index]?.gap ?? 0),
    0,
  )
  const used = items.reduce((sum, { height }) => sum + height, titles)
  return used / rooms.reduce((sum, room) => sum + room, 0)
}
