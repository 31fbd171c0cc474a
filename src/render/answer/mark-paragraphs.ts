import type { Element, Root } from 'hast'
import { visit } from '../../visit.js'
import type { Layout } from '../theme/schema.js'

/** Mean advance in em: Source Serif 4 in English text, and code at 0.84 em in it. */
const TEXT_ADVANCE = 0.465
const CODE_ADVANCE = 0.504

/** With three lines on either side of a break, a paragraph of up to five cannot be broken. */
const LONGEST = 5.4

/**
 * Marks paragraphs for the page breaker: `whole` ones are too short to be broken (Chromium's `orphans` and `widows` alone leave one line
 * behind where the paragraph after a block that stays whole does not fit), `lead-in` ones end in a colon and stay with what follows.
 */
export function markParagraphs(tree: Root, { measure, size }: Layout): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'p') return
    const isShort = (widthOf(node, TEXT_ADVANCE) * size) / measure <= LONGEST
    const classes = node.properties.className
    const className = [
      ...(Array.isArray(classes) ? classes : []),
      ...(isShort ? ['whole'] : []),
      ...(isLeadIn(node) ? ['lead-in'] : []),
    ]
    if (className.length > 0) node.properties.className = className
  })
}

function isLeadIn(node: Element): boolean {
  const last = node.children.at(-1)
  return last?.type === 'text' && last.value.trimEnd().endsWith(':')
}

/** Width of the text on one line, in em. */
function widthOf(node: Element, advance: number): number {
  return node.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + child.value.length * advance
    return child.type === 'element'
      ? sum + widthOf(child, child.tagName === 'code' ? CODE_ADVANCE : advance)
      : sum
  }, 0)
}
