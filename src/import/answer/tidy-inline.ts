import type { Html, Link, PhrasingContent } from 'mdast'
import { attributeOf } from '../blocks/names.js'
import { originOf } from '../blocks/origin-of.js'
import { plain } from '../blocks/plain.js'
import type { TidyContext } from './context.js'

/** Tags that mean something in a line of words. */
const KEPT =
  /^<\/?(?:br|b|i|u|em|strong|kbd|sub|sup|code|mark|ins|del|s|small|q|cite|samp|var|abbr|dfn|ruby|rt|rp|wbr|time|bdi|bdo)(?:\s|\/?>)/i

type Inline = {
  [Type in PhrasingContent['type']]?: (
    node: Extract<PhrasingContent, { type: Type }>,
    context: TidyContext,
  ) => PhrasingContent[]
}

const ROWS = {
  image: (node, context) => [context.picture(node.url, node.alt ?? null, originOf(node, context.origin))],
  imageReference: node => textNode(node.alt ?? ''),
  linkReference: (node, context) => tidyInline(node.children, context),
  link: tidyLink,
  html: tidyTag,
  textDirective: (node, context) => tidyInline(node.children, context),
  text: node => textNode(node.value),
} as const satisfies Inline

/** Words of a deck as words of a guide: pictures that can be had, links without tags, no layout. */
export function tidyInline(children: readonly PhrasingContent[], context: TidyContext): PhrasingContent[] {
  return linkTags(children).flatMap(node => {
    // The row of a type takes the nodes of it.
    const row = (ROWS as Record<string, (node: PhrasingContent, context: TidyContext) => PhrasingContent[]>)[
      node.type
    ]
    if (row) return row(node, context)
    if (!('children' in node)) return [node]
    const inner = tidyInline(node.children as PhrasingContent[], context)
    return inner.length === 0 ? [] : [{ ...node, children: inner } as PhrasingContent]
  })
}

function tidyLink(node: Link, context: TidyContext): PhrasingContent[] {
  const children = tidyInline(node.children, context).flatMap(child =>
    child.type === 'link' ? child.children : [child],
  )
  if (children.some(({ type }) => type === 'image')) return children
  if (plain(children) !== '') return [{ ...node, children }]
  return plain(node.children) === '' && node.children.length === 0 ? textNode('') : children
}

function tidyTag(node: Html, context: TidyContext): PhrasingContent[] {
  const { value } = node
  const at = originOf(node, context.origin)
  if (value.startsWith('<!--')) {
    context.note('comments', value.replace(/^<!--|-->$/g, ''), at)
    return []
  }
  if (/^<img\b/i.test(value)) {
    const address = attributeOf(value, 'src')
    return address === null ? [] : [context.picture(address, attributeOf(value, 'alt'), at)]
  }
  return KEPT.test(value)
    ? [
        {
          ...node,
          value: value.replace(/\s(?:style|class|align|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, ''),
        },
      ]
    : []
}

/** `<a href="…">` with the words up to its end becomes a link. */
function linkTags(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    if (!node) continue
    const address = node.type === 'html' && /^<a\s/i.test(node.value) ? attributeOf(node.value, 'href') : null
    const end = address === null ? -1 : children.findIndex((other, at) => at > index && isLinkEnd(other))
    if (address === null || end < 0) {
      out.push(node)
      continue
    }
    const inner = children.slice(index + 1, end)
    out.push({
      type: 'link',
      url: address,
      title: null,
      children: inner as Link['children'],
      position: node.position,
    })
    index = end
  }
  return out
}

function isLinkEnd(node: PhrasingContent): boolean {
  return node.type === 'html' && /^<\/a\s*>/i.test(node.value)
}

function textNode(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }]
}
