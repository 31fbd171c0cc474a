import type { Code, RootContent } from 'mdast'
import type { Question } from '../../../model/guide.js'
import type { Snippet } from '../../../model/snippet.js'
import { textLines } from '../../../render/code/lines.js'
import { ownNodes } from './own-nodes.js'

/** Lines and columns that a column of the sheet has room for, and fewer characters than which tell nothing. */
const LINES = { least: 2, most: 10 }
const MOST_COLUMNS = 60
const FEWEST_CHARACTERS = 40

/** What is no program: words as they are, and what one prints. */
const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'output', 'console', 'log', 'mermaid'])

/** The shortest code of an answer that tells something by itself. */
export function codeOf({ answer }: Question): RootContent[] | null {
  const told = ownNodes(answer).filter((node): node is Code => node.type === 'code' && isTelling(node))
  const [shortest] = told.toSorted((one, other) => lengthOf(one) - lengthOf(other))
  return shortest === undefined ? null : [shortest]
}

function isTelling(node: Code): boolean {
  const snippet: Snippet | undefined = node.data?.snippet
  if (PLAIN.has((snippet?.language ?? node.lang ?? '').toLowerCase())) return false
  if (snippet?.marks.continues) return false
  const lines = linesOf(node)
  const characters = lines.reduce((sum, line) => sum + line.trim().length, 0)
  const fits = lines.every(line => [...line].length <= MOST_COLUMNS)
  return fits && lines.length >= LINES.least && lines.length <= LINES.most && characters >= FEWEST_CHARACTERS
}

function lengthOf(node: Code): number {
  return linesOf(node).length
}

function linesOf({ data, value }: Code): string[] {
  return textLines(data?.snippet?.visible ?? value)
}
