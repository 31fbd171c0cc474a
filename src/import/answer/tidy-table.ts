import type { RootContent, Table, TableCell } from 'mdast'
import { LIMITS } from '../../parse/text/limits.js'
import type { TidyContext } from './context.js'
import { tidyInline } from './tidy-inline.js'

/** A table with a header as wide as its widest row, so that no cell is lost; one too wide for a page as a list of its rows. */
export function tidyTable(node: Table, context: TidyContext): RootContent[] {
  const rows = node.children.map(row => ({
    ...row,
    children: row.children.map(cell => ({ ...cell, children: tidyInline(cell.children, context) })),
  }))
  const width = Math.max(...rows.map(row => row.children.length))
  if (width > LIMITS.columns) return rows.map(row => asParagraph(row.children))
  const [head, ...body] = rows
  if (!head) return []
  const cells = [...head.children]
  while (cells.length < width) cells.push({ type: 'tableCell', children: [] })
  return [{ ...node, children: [{ ...head, children: cells }, ...body] }]
}

function asParagraph(cells: readonly TableCell[]): RootContent {
  const children = cells.flatMap((cell, index) =>
    index === 0 ? cell.children : [{ type: 'text' as const, value: ' · ' }, ...cell.children],
  )
  return { type: 'paragraph', children }
}
