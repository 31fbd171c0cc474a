import type { Element, ElementContent, Root, Text } from 'hast'
import { RUNNING, VERBATIM } from '../../../html/running.js'
import { OBJECT, typesetQuotes } from '../../language/quotes.js'

/** A piece of a line: text that may be changed, or what stands in its place. */
type Piece = Text | typeof OBJECT | ' '

/** Sets the straight quotes of a tree as the language does, never in code. A quotation may reach over elements. Changes `tree`. */
export function typeset(tree: Root, language: string): void {
  setLines(tree.children as ElementContent[], language)
}

/** A part in another language has lines of its own; for what it stands in it is one thing. */
function setLines(nodes: readonly ElementContent[], language: string): void {
  const lines: Piece[][] = [[]]
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') lines.at(-1)?.push(node.value.startsWith('\0') ? OBJECT : node)
    if (node.type !== 'element') return
    const { lang } = node.properties
    if (typeof lang === 'string' && lang !== language) {
      setLines(node.children, lang)
      lines.at(-1)?.push(OBJECT)
    } else if (VERBATIM.has(node.tagName) || node.tagName === 'img') lines.at(-1)?.push(OBJECT)
    else if (node.tagName === 'br') lines.at(-1)?.push(' ')
    else if (RUNNING.has(node.tagName)) node.children.forEach(walk)
    else walkBlock(node)
  }
  const walkBlock = ({ children }: Element): void => {
    lines.push([])
    children.forEach(walk)
    lines.push([])
  }
  nodes.forEach(walk)
  for (const line of lines) setLine(line, language)
}

function setLine(pieces: readonly Piece[], language: string): void {
  const line = pieces.map(piece => (typeof piece === 'string' ? piece : piece.value)).join('')
  const set = typesetQuotes(line, language)
  if (set === line) return
  let at = 0
  for (const piece of pieces) {
    const { length } = typeof piece === 'string' ? piece : piece.value
    if (typeof piece !== 'string') piece.value = set.slice(at, at + length)
    at += length
  }
}
