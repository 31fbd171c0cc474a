import type { Nodes, Root } from 'mdast'
import type { Task, Work } from '../../model/crew.js'
import { visit } from '../../visit.js'
import { type Parsed, parseTexts } from './parse-texts.js'

/** The parsing of some texts, here or on another thread. Trees travel as JSON, which is several times as fast as structured clones of them. */
export const PARSING: Work<readonly string[], Parsed[]> = {
  task: 'parse',
  here: sources => parseTexts(sources),
  sent: sources => sources,
  received: answer => {
    // It comes from `parseThere`.
    const parsed = JSON.parse(answer as string) as Parsed[]
    for (const root of treesOf(parsed)) visit(root, unpackPlace)
    return parsed
  },
}

export const parseThere: Task = sources => {
  // They come from `sent`.
  const parsed = parseTexts(sources as string[])
  for (const root of treesOf(parsed)) visit(root, packPlace)
  return JSON.stringify(parsed)
}

function treesOf(parsed: Parsed[]): Root[] {
  return parsed.flatMap(outcome => (outcome.kind === 'done' ? [outcome.value.root] : []))
}

/** Six numbers for a position: with its names it would be two thirds of all that travels. */
type Packed = [number, number, number | undefined, number, number, number | undefined]

function packPlace(node: Nodes): void {
  if (!node.position) return
  const { start, end } = node.position
  const packed: Packed = [start.line, start.column, start.offset, end.line, end.column, end.offset]
  Object.assign(node, { position: packed })
}

function unpackPlace(node: Nodes): void {
  if (!node.position) return
  // What `packPlace` has put there.
  const [line, column, offset, endLine, endColumn, endOffset] = node.position as unknown as Packed
  const position = {
    start: { line, column, offset },
    end: { line: endLine, column: endColumn, offset: endOffset },
  }
  Object.assign(node, { position })
}
