import type { Element } from 'hast'
import { h } from 'hastscript'
import { isBlank, isElement, isNamed, turnInto } from './elements.js'
import { settle } from './settle.js'

/** All that is in a list is in one of its entries. */
export function repairList(list: Element): void {
  list.children = list.children.map(child => {
    if (isBlank(child) || isNamed(child, 'li')) return child
    const entry = h('li', {}, [child])
    settle(entry.children, 'li')
    return entry
  })
}

/** A list of terms, each with its descriptions, or else a list of paragraphs. */
export function repairDescriptions(list: Element): void {
  const names = list.children
    .filter(child => !isBlank(child))
    .map(child => (isElement(child) ? `${child.tagName},` : '?,'))
  if (!/^((dt,)+(dd,)+)+$/.test(names.join(''))) turnInto(list, 'div')
}
