import type { Element, Parents, Root } from 'hast'
import { h } from 'hastscript'
import { visit } from '../../visit.js'
import { rowsOf } from '../tables/grid.js'
import { setWords } from '../tables/set-words.js'
import { textOf } from './text-of.js'

/**
 * Prepares tables for narrow screens. Round each stands a `<div class="table …">`, which says from which width on (em of the text) the
 * table keeps its words whole: `rows-20` for a plain one, of which a stylesheet may set each row as a list where there is less room, and
 * `whole-20` for one with spans or ragged rows, which stays a table; one that fits everywhere needs no such word. `--word` on one cell of a column is the width of its longest word. In
 * plain tables every cell but the first of a row has the words of its column as `data-label`; under an empty first header cell the first
 * cells name their rows. Changes `tree`.
 */
export function labelTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined
    const [head, ...body] = rowsOf(node)
    if (head === undefined || isInTable(parent)) return undefined
    const plain = head.length > 1 && isPlain([head, ...body])
    const width = setWords(node, plain ? head.length : 0)
    if (width === null) return undefined
    if (plain) labelCells(head, body)
    parent.children[index] = h('div', { className: ['table', `${plain ? 'rows' : 'whole'}-${width}`] }, node)
    return undefined
  })
}

/** A table inside another has the room of a cell. */
function isInTable(parent: Root | Parents): boolean {
  return parent.type === 'element' && /^t[dh]$/.test(parent.tagName)
}

function labelCells(head: Element[], body: Element[][]): void {
  const labels = head.map(cell => textOf(cell).trim())
  if (labels[0] === '') nameRows(head, body)
  for (const row of body) row.forEach((cell, column) => void label(cell, column, labels))
}

function isPlain(rows: Element[][]): boolean {
  const columns = rows[0]?.length
  const isHead = rows[0]?.every(cell => cell.tagName === 'th') ?? false
  const spans = ({ properties }: Element): boolean =>
    properties.colSpan !== undefined || properties.rowSpan !== undefined
  return isHead && rows.every(row => row.length === columns && !row.some(spans))
}

function nameRows(head: Element[], body: Element[][]): void {
  const [corner] = head
  if (corner !== undefined) {
    corner.tagName = 'td'
    delete corner.properties.scope
  }
  for (const [first] of body) {
    if (first === undefined) continue
    first.tagName = 'th'
    first.properties.scope = 'row'
  }
}

function label(cell: Element, column: number, labels: string[]): void {
  const words = labels[column] ?? ''
  if (column > 0 && words !== '') cell.properties.dataLabel = words
}
