import type { Element } from 'hast'
import { columnWords } from './column-words.js'
import { gridOf } from './grid.js'

/** The widths that epub.css knows, in em of the text. No screen has the last. */
export const TABLE_WIDTHS = [10, 14, 17, 20, 24, 30, 38, 48, 60, 999] as const

/** Below these a table of so many columns is hard to read, whatever its words. */
const LEAST: readonly number[] = [0, 0, 14, 20, 30, 38]

/** Type of tables in parts of the text, and the gap between two columns in em of a table, as e-books have them. */
const TYPE = 0.9
const GAP = 0.8

/** What is no wider cannot be cut. */
const ONE_SIGN = 0.9

/** The reader chooses the face: it may be a wide one. */
const CAUTION = 1.15

/**
 * Notes on the first cell of each column how wide its longest word is (`--word`, em of the table). Gives the one of `TABLE_WIDTHS` from
 * which on all have room, or the largest, and null where no word can be cut. `columns` is the number of columns if they should be easy to read too. Changes `table`.
 */
export function setWords(table: Element, columns: number): number | null {
  let needed = 0
  let isSet = columns > 0
  for (const { width, cell } of columnWords(gridOf(table))) {
    const outer = width * CAUTION + GAP
    needed += outer * TYPE
    if (!cell || width <= ONE_SIGN) continue
    cell.properties.style = `--word:${outer.toFixed(1)}em`
    isSet = true
  }
  if (!isSet) return null
  const least = Math.max(needed, LEAST[Math.min(columns, LEAST.length - 1)] ?? 0)
  return TABLE_WIDTHS.find(width => width >= least) ?? 999
}
