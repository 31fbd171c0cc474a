import type { RootContent, Table } from 'mdast'
import type { Question } from '../../../model/guide.js'
import { ownNodes } from './own-nodes.js'

/** A larger table is for the book. */
const MOST_COLUMNS = 3
const MOST_ROWS = 12

/** What the author wants on the sheet, the first `:::cheat` of the answer; without it, the first small table. */
export function blockOf({ answer }: Question): RootContent[] | null {
  const nodes = ownNodes(answer)
  const cheat = nodes.find(node => node.type === 'containerDirective' && node.name === 'cheat')
  if (cheat !== undefined && 'children' in cheat) return cheat.children as RootContent[]
  const table = nodes.find(node => node.type === 'table' && isSmall(node))
  return table === undefined ? null : [table]
}

function isSmall({ children: rows }: Table): boolean {
  return rows.length <= MOST_ROWS && rows.every(({ children }) => children.length <= MOST_COLUMNS)
}
