import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { textOf } from './text-of.js'

/** Tables with more columns are treated alike. */
const MANY_COLUMNS = 5

/**
 * Prepares plain tables for narrow screens, where a stylesheet may set each row as a list: a `<div class="table columns-3">` round the
 * table, and on every cell but the first of a row the words of its column as `data-label`. Under an empty first header cell the first
 * cells name their rows. Tables with spans or ragged rows stay as they are. Changes `tree`.
 */
export function labelTables(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined
    const [head, ...body] = rowsOf(node)
    const columns = head?.length ?? 0
    if (head === undefined || columns < 2 || !isPlain([head, ...body])) return SKIP
    const labels = head.map(cell => textOf(cell).trim())
    if (labels[0] === '') nameRows(head, body)
    for (const row of body) row.forEach((cell, column) => void label(cell, column, labels))
    const className = ['table', `columns-${Math.min(columns, MANY_COLUMNS)}`]
    parent.children[index] = h('div', { className }, node)
    return SKIP
  })
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  visit(table, 'element', node => {
    if (node.tagName === 'tr') rows.push(node.children.filter(isElement))
  })
  return rows
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

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}
