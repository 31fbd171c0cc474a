import type { Element, Root } from 'hast'
import { visit } from '../../visit.js'
import { textOf } from './text-of.js'

/** A reading is as narrow as a word. A longer word or reading could not be broken, and would be wider than the page. */
const LONGEST = 16

/** Readings over long words become words in parentheses after them. Changes `tree`. */
export function setRuby(tree: Root): void {
  visit(tree, 'element', node => {
    if (node.tagName !== 'ruby' || !hasLongPart(node)) return
    node.tagName = 'span'
    node.properties = {}
    const hasParentheses = node.children.some(child => child.type === 'element' && child.tagName === 'rp')
    node.children = node.children.map(child => {
      if (child.type !== 'element' || !/^r[tp]$/.test(child.tagName)) return child
      const isBare = child.tagName === 'rt' && !hasParentheses
      const around = (value: string): Element['children'] => (isBare ? [{ type: 'text', value }] : [])
      return {
        ...child,
        tagName: 'span',
        properties: {},
        children: [...around(' ('), ...child.children, ...around(')')],
      }
    })
  })
}

function hasLongPart({ children }: Element): boolean {
  let run = ''
  for (const child of children) {
    const isReading = child.type === 'element' && /^r[tp]$/.test(child.tagName)
    if (isReading && [...textOf(child)].length > LONGEST) return true
    run = isReading ? '' : run + textOf(child)
    if ([...run.trim()].length > LONGEST) return true
  }
  return false
}
