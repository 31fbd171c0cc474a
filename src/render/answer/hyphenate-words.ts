import type { ElementContent, Root } from 'hast'
import { UNDIVIDED } from '../../html/running.js'
import { hyphenation } from '../language/hyphenate.js'

const WHOLE_CLASSES = new Set(['bare', 'callout-label', 'glued', 'heading', 'page-reference'])

/** Puts soft hyphens into the prose of a tree, each part in its language: the browser that prints has no dictionaries. Changes `tree`. */
export function hyphenateWords(tree: Root, language: string): void {
  const walk = (nodes: readonly ElementContent[], own: string): void => {
    const hyphenate = hyphenation(own)
    for (const node of nodes) {
      if (node.type === 'text' && hyphenate !== null) node.value = hyphenate(node.value)
      if (node.type !== 'element' || UNDIVIDED.has(node.tagName) || hasWholeClass(node.properties.className))
        continue
      walk(node.children, typeof node.properties.lang === 'string' ? node.properties.lang : own)
    }
  }
  walk(tree.children as ElementContent[], language)
}

function hasWholeClass(className: unknown): boolean {
  return Array.isArray(className) && className.some(name => WHOLE_CLASSES.has(String(name)))
}
