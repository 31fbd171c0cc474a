import type { Html, RootContent } from 'mdast'
import { escapeXml } from '../../xml.js'
import { attributeOf, namesIn } from '../blocks/names.js'
import { originOf } from '../blocks/origin-of.js'
import type { TidyContext } from './context.js'

const ATTRIBUTES =
  /\s(?:style|class|align|valign|bgcolor|width|height|border|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi

/** Elements whose content no edition shows. */
const NEVER =
  /<(?:script|style|iframe|object|embed|noscript|template|title|applet|frame|frameset|link|meta|base)(?![\w-])/i

/** Fields that people would type into: their words stay. */
const FIELDS =
  /<\/?(?:textarea|select|option|optgroup|button|input|form|label|fieldset|legend|datalist|output|progress|meter|dialog|center|div|font|span|p)(?![\w-])[^<>]*>/gi

/** What stays HTML in an answer, tables for the most part: without looks, its pictures as Markdown or words. */
export function tidyHtml(node: Html, context: TidyContext): RootContent[] {
  const { origin } = context
  if (NEVER.test(node.value)) {
    context.note('markup', node.value, originOf(node, origin))
    return []
  }
  const isAnchor = namesIn(node.value).length > 0 && node.value.replace(/<[^<>]*>/g, '').trim() === ''
  if (isAnchor && !/<img\b/i.test(node.value)) return []
  const value = node.value
    .replace(/<img\b[^<>]*>/gi, tag => {
      const address = attributeOf(tag, 'src')
      if (address === null) return ''
      const at = originOf(node, origin)
      return asHtml(context.picture(address, attributeOf(tag, 'alt'), at))
    })
    .replace(FIELDS, ' ')
    .replace(/<a\s[^<>]*>|<\/a\s*>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(ATTRIBUTES, ''))
    // An empty line would end it.
    .replace(/\n\s*\n+/g, '\n')
    .trim()
  return value === '' ? [] : [{ ...node, value }]
}

function asHtml(node: ReturnType<TidyContext['picture']>): string {
  if (node.type === 'image') return `<img src="${escapeXml(node.url)}" alt="${escapeXml(node.alt ?? '')}">`
  if (node.type === 'link')
    return node.children.map(child => (child.type === 'text' ? escapeXml(child.value) : '')).join('')
  return node.type === 'text' ? escapeXml(node.value) : ''
}
