import { climb } from './climb.js'
import { deepen, keepCards } from './deepen.js'
import { type Fit, LARGEST_PT, READABLE_PT, type Shape, SMALLEST_PT } from './fit.js'
import { byDepth, needOf } from './order-fits.js'
import type { Shown } from './pack.js'
import type { Counted, Search } from './search.js'

/** Most layouts of one search. */
const MOST_LAYOUTS = 16

/** Shapes that are tried to the end where several promise much. */
const MOST_CLIMBS = 2

/** Shapes that are tried in the smallest type. */
const MOST_TRIED = 3

/** About forty letters. */
const ROOMY_EM = 18
const PX_PER_PT = 96 / 72

/**
 * Finds the best sheet: the deepest in readable type, then the largest type. Where the summaries alone need smaller type, the largest at
 * which all have room; where even the smallest is too large, as many as fit. Null when nothing fits anywhere.
 */
export async function findFit(given: Search): Promise<Fit | null> {
  const search = counted(given)
  const laid = await layOut(search, search.shapes, READABLE_PT)
  // Something is wider than any column: one as wide as the page may do.
  if (laid.every(({ measures }) => measures.cards.some(({ fits }) => !fits)))
    laid.push(...(await layOut(search, search.lastShapes, READABLE_PT)))
  const starts = laid.map(
    (fit): Fit => ({
      ...fit,
      shown: keepCards(fit.measures, search.lines, search.roomsOf(fit.shape, fit.measures)),
    }),
  )
  const whole = starts.filter(({ shown }) => shown.size === search.lines.length)
  return whole.length > 0 ? larger(search, whole) : smaller(search, starts)
}

function counted(search: Search): Counted {
  let left = MOST_LAYOUTS
  return {
    ...search,
    left: () => left,
    measure: (shape, size) => {
      left--
      return search.measure(shape, size)
    },
  }
}

/** Every shape in one type size; those of one paper after each other, as a page is loaded anew for the other. */
async function layOut(
  search: Counted,
  shapes: readonly Shape[],
  size: number,
): Promise<Omit<Fit, 'shown'>[]> {
  const laid: Omit<Fit, 'shown'>[] = []
  for (const shape of shapes.toSorted((a, b) => Number(b.isUpright) - Number(a.isUpright)))
    if (search.left() > 0) laid.push({ shape, size, measures: await search.measure(shape, size) })
  return laid.toSorted((a, b) => shapes.indexOf(a.shape) - shapes.indexOf(b.shape))
}

/** All cards have room in readable type: deeper, then larger. */
async function larger(search: Counted, starts: readonly Fit[]): Promise<Fit | null> {
  const rooms = (fit: Fit): number[] => search.roomsOf(fit.shape, fit.measures)
  const roomy = starts.filter(isRoomy)
  const deep = (roomy.length > 0 ? roomy : starts).map(
    (fit): Fit => ({ ...fit, shown: deepen(fit.measures, search.lines, rooms(fit), fit.shown) }),
  )
  const reach = (fit: Fit): number => Math.min(LARGEST_PT, READABLE_PT / Math.sqrt(needOf(fit, rooms(fit))))
  const ranked = deep.toSorted((a, b) => byDepth(a, b, rooms) || reach(b) - reach(a))
  const [first] = ranked
  let best: Fit | null = null
  for (const start of ranked.slice(0, MOST_CLIMBS)) {
    if (first === undefined || byDepth(first, start, rooms) !== 0) break
    const fit = await climb(search, start, { from: start, to: LARGEST_PT })
    if (fit !== null && (best === null || fit.size > best.size)) best = fit
    if (best?.size === LARGEST_PT) break
  }
  return best
}

/** Whether a column has the width that tables, code and whole sentences need. */
function isRoomy({ measures, size }: Fit): boolean {
  return measures.width >= ROOMY_EM * size * PX_PER_PT
}

/** The summaries need type that is less than readable; where not all have room in the smallest, as many as do. */
async function smaller(search: Counted, starts: readonly Fit[]): Promise<Fit | null> {
  const all: Shown = new Map(search.lines.map((_, card) => [card, new Set<number>()]))
  const need = ({ shape, measures }: Fit): number =>
    needOf({ measures, shown: all }, search.roomsOf(shape, measures))
  const ranked = starts.toSorted((a, b) => need(a) - need(b))
  let best: Fit | null = null
  for (const start of ranked.slice(0, MOST_CLIMBS)) {
    const fit = await climb(search, { ...start, shown: all }, { from: best, to: READABLE_PT })
    if (fit === null && best === null) break
    if (fit !== null && (best === null || fit.size > best.size)) best = fit
  }
  return best ?? fewer(search, ranked.map(({ shape }) => shape).slice(0, MOST_TRIED))
}

/** Not all have room in the smallest type. */
async function fewer(search: Counted, shapes: readonly Shape[]): Promise<Fit | null> {
  let best: Fit | null = null
  for (const laid of await layOut(search, shapes, SMALLEST_PT)) {
    const shown = keepCards(laid.measures, search.lines, search.roomsOf(laid.shape, laid.measures))
    if (shown.size > (best?.shown.size ?? 0)) best = { ...laid, shown }
  }
  return best
}
