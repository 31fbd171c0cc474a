import type { ElementContent, Root } from 'hast'
import { hyphenation } from '../language/hyphenate.js'

/** What is looked up, typed or known by its look is never broken; nor are headings, and words in tables, which have their columns. */
const WHOLE = new Set('code kbd samp tt pre table dfn abbr ruby h1 h2 h3 h4 h5 h6'.split(' '))
const WHOLE_CLASSES = new Set(['bare', 'callout-label', 'glued', 'heading', 'page-reference'])

/** Puts soft hyphens into the prose of a tree, each part in its language: the browser that prints has no dictionaries. Changes `tree`. */
export function hyphenateWords(tree: Root, language: string): void {
  const walk = (nodes: readonly ElementContent[], own: string): void => {
    const hyphenate = hyphenation(own)
    for (const node of nodes) {
      if (node.type === 'text' && hyphenate !== null) node.value = hyphenate(node.value)
      if (node.type !== 'element' || WHOLE.has(node.tagName) || hasWholeClass(node.properties.className))
        continue
      walk(node.children, typeof node.properties.lang === 'string' ? node.properties.lang : own)
    }
  }
  walk(tree.children as ElementContent[], language)
}

function hasWholeClass(className: unknown): boolean {
  return Array.isArray(className) && className.some(name => WHOLE_CLASSES.has(String(name)))
}
