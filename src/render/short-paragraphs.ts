import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { Layout } from './theme/schema.js'

/** Mean advance in em: Source Serif 4 in English text, and code at 0.84 em in it. */
const TEXT_ADVANCE = 0.465
const CODE_ADVANCE = 0.504

/** With three lines on either side of a break, a paragraph of up to five cannot be broken. */
const LONGEST = 5.4

/**
 * Marks paragraphs too short to be broken as `whole`. Chromium's `orphans` and `widows` alone leave one line behind where the paragraph
 * after a block that stays whole does not fit.
 */
export function markShortParagraphs(tree: Root, { measure, size }: Layout): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'p' || (widthOf(node, TEXT_ADVANCE) * size) / measure > LONGEST) return
    const classes = node.properties.className
    node.properties.className = [...(Array.isArray(classes) ? classes : []), 'whole']
  })
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
