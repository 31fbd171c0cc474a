import type { Element, ElementContent } from 'hast'
import { visit } from '../../visit.js'

/** A cell of a table in its place. */
export interface GridCell {
  cell: Element
  /** Counted from 0. */
  column: number
  /** Columns it goes over. */
  span: number
}

/** Most columns that one cell may say it goes over: https://html.spec.whatwg.org/multipage/tables.html#attr-tdth-colspan */
const MOST = 1000

/** The rows of a table, cells with their columns; a cell that goes over several rows takes its place in each of them. */
export function gridOf(table: Element): GridCell[][] {
  const taken: number[] = []
  return rowsOf(table).map(row => {
    let column = 0
    const cells = row.map((cell): GridCell => {
      while ((taken[column] ?? 0) > 0) column++
      const found = { cell, column, span: count(cell.properties.colSpan) }
      column += found.span
      return found
    })
    for (const [index, rows] of taken.entries()) if (rows > 0) taken[index] = rows - 1
    for (const { cell, column: first, span } of cells)
      for (let at = first; at < first + span; at++) taken[at] = count(cell.properties.rowSpan) - 1
    return cells
  })
}

/** How many columns a grid has. */
export function widthOf(grid: GridCell[][]): number {
  return Math.max(0, ...grid.flatMap(row => row.map(({ column, span }) => column + span)))
}

/** The cells of each row; a table inside a cell is not looked into. */
export function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  visit(table, 'element', node => {
    if (node === table || /^(thead|tbody|tfoot)$/.test(node.tagName)) return undefined
    if (node.tagName === 'tr') rows.push(node.children.filter(isElement))
    return 'skip'
  })
  return rows
}

function count(value: unknown): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number > 0 ? Math.min(number, MOST) : 1
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}
