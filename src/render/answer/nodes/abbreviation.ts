import type { Element } from 'hast'
import type { RenderState } from '../markdown/state.js'
import { MEDIA } from '../media.js'

/** `<abbr title="…">`: paper has no pointer to rest on a word, and few e-readers have, so the words stand behind it in parentheses. */
export function abbreviation(node: Element, { medium }: RenderState): Element {
  const { title, ...others } = node.properties
  const words = typeof title === 'string' ? title.trim().replace(/\s+/g, ' ') : ''
  if (words === '') return { ...node, tagName: 'abbr', properties: others }
  const abbr: Element = { ...node, tagName: 'abbr', properties: { title: words, ...others } }
  if (MEDIA[medium].tooltips) return abbr
  const behind = { type: 'text' as const, value: ` (${words})` }
  return {
    type: 'element',
    tagName: 'span',
    properties: {},
    children: [{ ...abbr, properties: others }, behind],
  }
}
