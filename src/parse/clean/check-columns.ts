import type { Html, Root, Table } from 'mdast'
import { LIMITS } from '../text/limits.js'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

/** Refuses tables with more columns than a page has room for, in Markdown and in HTML. */
export function checkColumns(root: Root, context: CleanContext): void {
  for (const table of nodesOf(root, 'table')) report(table, table.children[0]?.children.length ?? 0, context)
  let columns = 0
  for (const html of nodesOf(root, 'html')) {
    for (const [, name = ''] of html.value.matchAll(/<(tr|td|th)(?![\w-])/gi)) {
      columns = name.toLowerCase() === 'tr' ? 0 : columns + 1
      if (columns === LIMITS.columns + 1) report(html, columns, context)
    }
  }
}

function report(node: Table | Html, columns: number, context: CleanContext): void {
  if (columns <= LIMITS.columns) return
  const number = node.type === 'table' ? `${columns}` : `more than ${LIMITS.columns}`
  context.report(
    'table-wide',
    context.fragment.place(node.position?.start),
    `The table has ${number} columns; a page has room for ${LIMITS.columns}`,
    'Divide it, or let its columns be its rows.',
  )
}
