import type { Nodes, RootContent } from 'mdast'
import { parseTexts } from '../../parse/markdown/parse-texts.js'
import { visit } from '../../visit.js'
import type { Line } from '../text/lines.js'

/** Markdown as blocks whose lines are those of the file; null for a text that cannot be parsed in time. */
export function parseBlocks(lines: readonly Line[]): RootContent[] | null {
  const [parsed] = parseTexts([lines.map(({ text }) => text).join('\n')])
  if (parsed?.kind !== 'done') return null
  const { root } = parsed.value
  visit(root, node => setLine(node, line => lines[line - 1]?.at ?? line))
  return root.children
}

/** A text that stands inside of a block which begins at line `start`, as blocks. */
export function parseInside(text: string, start: number): RootContent[] {
  const [parsed] = parseTexts([text])
  if (parsed?.kind !== 'done') return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }]
  const { root } = parsed.value
  visit(root, node => setLine(node, line => start + line - 1))
  return root.children
}

/** The line a node begins in, 1-based. */
export function lineOf(node: Nodes | undefined, otherwise = 1): number {
  return node?.position?.start.line ?? otherwise
}

function setLine(node: Nodes, lineIn: (line: number) => number): void {
  if (!node.position) return
  node.position.start.line = lineIn(node.position.start.line)
  node.position.end.line = lineIn(node.position.end.line)
}
