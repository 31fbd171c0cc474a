import { toString as plain } from 'mdast-util-to-string'
import { shortText } from '../text/short-text.js'
import type { MarkdownFile } from './markdown-file.js'

/** Cells past the header of a table are dropped (GFM); mostly a bar that was to be text. */
export function checkCells({ nodes, fragment, report }: MarkdownFile): void {
  for (const table of nodes.of('table')) {
    const columns = table.children[0]?.children.length ?? 0
    for (const row of table.children) {
      const extra = row.children.slice(columns)
      const [first] = extra
      const lost = extra.map(cell => plain(cell).trim()).filter(text => text !== '')
      if (!first || lost.length === 0) continue
      report(
        'table-cells',
        fragment.place(first.position?.start),
        `The row has ${row.children.length} cells, the header ${columns}: \`${shortText(lost.join(' | '))}\` is left out`,
        'Write `\\|` for a bar that is text, also in code, or give the header another cell.',
      )
    }
  }
}
