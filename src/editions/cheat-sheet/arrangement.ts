import type { CheatSheetLine } from '../../model/documents.js'
import type { Arrangement } from './arrange.js'
import type { Fit } from './fit.js'
import type { Measures } from './measures.js'
import { balance, fill, heightOf, type Item, itemsOf } from './pack.js'

/** Space that may come between two cards so that columns end level, in parts of the type size. */
const MOST_SPREAD = 0.6
const PX_PER_PT = 96 / 72

/** Divides what is shown among columns as evenly as can be; null when it has no room. A little space between cards makes the columns of a full sheet end level. */
export function arrangementOf(
  fit: Fit,
  lines: readonly CheatSheetLine[],
  rooms: readonly number[],
): Arrangement | null {
  const { measures, shown, size, shape } = fit
  const items = itemsOf(measures, shown)
  if (fill(items, measures, rooms) === null) return null
  const ends = endsOf(items, measures, rooms)
  const heights = ends.map((end, index) => heightOf(items, measures, ends[index - 1] ?? 0, end))
  const level = Math.max(...heights)
  const columns = ends.map((end, index) => {
    const own = items.slice(ends[index - 1] ?? 0, end)
    const free = Math.min(level, rooms[index] ?? 0) - (heights[index] ?? 0)
    const spread = own.length < 2 ? 0 : free / (own.length - 1)
    return {
      cards: own.map(({ card }) => ({ id: lines[card]?.id ?? '', steps: [...(shown.get(card) ?? [])] })),
      spread: spread > MOST_SPREAD * size * PX_PER_PT ? 0 : spread,
    }
  })
  const pages = Array.from({ length: columns.length / shape.columns }, (_, page) =>
    columns.slice(page * shape.columns, (page + 1) * shape.columns),
  )
  return { size, columns: shape.columns, pages }
}

/** Where each column ends. With fewer cards than columns the first ones have them: no column between or before two is empty for evenness. */
function endsOf(items: readonly Item[], measures: Measures, rooms: readonly number[]): number[] {
  const first = rooms.slice(0, items.length)
  if (first.length === rooms.length || fill(items, measures, first) === null)
    return balance(items, measures, rooms)
  const ends = balance(items, measures, first)
  return rooms.map((_, index) => ends[index] ?? items.length)
}
