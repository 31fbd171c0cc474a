import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { pieces } from '../code/glue.js'
import { NUMBER_WITH_UNIT } from '../language/units.js'

/** Code in a line; blocks of code are cut when they are built. */
const CODE = new Set(['code', 'kbd', 'samp', 'tt'])

/**
 * Keeps together what a line must not part: the signs of a token in code, and a number and its unit. They go into a `<span class="glued">`
 * and not into other characters, so that what is searched for is found. Changes `tree`.
 */
export function glueWords(tree: Root): void {
  const walk = (nodes: ElementContent[], isCode: boolean): ElementContent[] =>
    nodes.flatMap(node => {
      if (node.type === 'text') return isCode ? gluedCode(node.value) : gluedText(node.value)
      if (node.type === 'element' && node.tagName !== 'pre' && !isGlued(node.properties.className))
        node.children = walk(node.children, isCode || CODE.has(node.tagName))
      return [node]
    })
  tree.children = walk(tree.children as ElementContent[], false)
}

/** What one stretch of code becomes: bare text, glued stretches, and `<wbr>` where a break does good. */
export function gluedCode(text: string): ElementContent[] {
  return pieces(text).flatMap(({ start, end, glued, opens }) => {
    const content = text.slice(start, end)
    return [...(opens ? [h('wbr')] : []), glued ? glue(content) : { type: 'text', value: content }]
  })
}

function gluedText(text: string): ElementContent[] {
  if (!/\d[ \u00A0]/.test(text)) return [{ type: 'text', value: text }]
  const content: ElementContent[] = []
  let at = 0
  for (const { index, 0: number } of text.matchAll(NUMBER_WITH_UNIT)) {
    if (index > at) content.push({ type: 'text', value: text.slice(at, index) })
    content.push(glue(number))
    at = index + number.length
  }
  if (at < text.length || text === '') content.push({ type: 'text', value: text.slice(at) })
  return content
}

/** What is longer may have to be broken. */
const LONGEST = 28

function glue(text: string): ElementContent {
  if (text.length > LONGEST) return { type: 'text', value: text }
  return h('span', { className: ['glued'] }, text)
}

function isGlued(className: unknown): boolean {
  return Array.isArray(className) && className.includes('glued')
}
