import type { Element, ElementContent, Root } from 'hast'
import type { Layout } from '../theme/schema.js'
import { type ColumnWord, columnWords, shareRoom } from './column-words.js'
import { gridOf } from './grid.js'

/** The theme sets tables in this, in parts of the text. */
const TABLE_TYPE = 0.87
/** The gap between two columns in em of a table: 3 mm. */
const GAP = 1
/** Very many columns, and many that have no room else, stand close together in small type. */
const CROWDED = { many: 8, veryMany: 12, type: 0.75, gap: 0.35 }

/** Indented blocks, and what each takes from the measure, in pt. */
const INDENTING = new Set(['aside', 'blockquote', 'dd', 'li'])
const INDENT = 17.5

/** A table with so much room to spare is left to the browser, which knows better; for the others words are taken a little wider. */
const SPARE = 1.6
const CAUTION = 1.06

/**
 * Sees to it that a table keeps its words whole, and yet is never wider than the text, which would shrink the whole document. The
 * stylesheet breaks a word in a table nowhere. Where the words might not all fit, the table gets the class `fitted`, in which words may be
 * broken, and a least width for each column: that of its longest word or, if there is no room for all (`tight`), what is left for the
 * longest. Changes `tree`.
 */
export function fitTables(tree: Root, { measure, size }: Layout): void {
  const walk = (node: Root | ElementContent, room: number): void => {
    if (node.type !== 'root' && node.type !== 'element') return
    let inner = room
    if (node.type === 'element') {
      if (INDENTING.has(node.tagName)) inner -= INDENT
      if (node.tagName === 'table') inner /= Math.max(1, fitTable(node, room / (size * TABLE_TYPE)))
    }
    for (const child of node.children) if (child.type !== 'doctype') walk(child, inner)
  }
  walk(tree, measure)
}

/** Fits a table into so many em; gives its number of columns. */
function fitTable(table: Element, measure: number): number {
  const columns = columnWords(gridOf(table))
  const needed = columns.reduce((sum, { width }) => sum + width, 0)
  const easy = measure - (columns.length - 1) * GAP
  const { many, veryMany } = CROWDED
  const isCrowded = columns.length >= (needed * CAUTION > easy ? many : veryMany)
  if (!isCrowded && needed * SPARE < easy) return columns.length
  const gap = isCrowded ? CROWDED.gap : GAP
  const room = isCrowded ? measure / CROWDED.type - (columns.length - 1) * gap : easy
  const isTight = needed * CAUTION > room
  table.properties.className = ['fitted', ...(isCrowded ? ['crowded'] : []), ...(isTight ? ['tight'] : [])]
  setWidths(columns, room, gap)
  return columns.length
}

function setWidths(columns: ColumnWord[], room: number, gap: number): void {
  const words = columns.map(({ width }) => width * CAUTION)
  for (const [index, width] of shareRoom(words, room).entries()) {
    const { cell } = columns[index] ?? {}
    const outer = width + (index === columns.length - 1 ? 0 : gap)
    if (cell) cell.properties.style = `min-width:${(Math.floor(outer * 100) / 100).toFixed(2)}em`
  }
}
