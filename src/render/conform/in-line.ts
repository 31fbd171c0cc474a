import type { ElementContent } from 'hast'
import { isElement } from './elements.js'

/** Elements that stand in a line and hold what stands in a line. */
const WORDS =
  'abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup u var'.split(' ')
const IN_LINE = new Set([...WORDS, 'br', 'img'])
/** These may stand in a line if what they hold may. */
const TRANSPARENT = new Set(['a', 'del', 'ins'])

/** Elements that hold what stands in a line and nothing else (phrasing content). */
export const PHRASING = new Set([...WORDS, ...'h1 h2 h3 h4 h5 h6 p pre'.split(' ')])

/** Whether a node may stand in a line. */
export function isInLine(node: ElementContent): boolean {
  if (!isElement(node)) return true
  return IN_LINE.has(node.tagName) || (TRANSPARENT.has(node.tagName) && node.children.every(isInLine))
}
