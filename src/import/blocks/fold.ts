import type { Html, RootContent } from 'mdast'
import type { Details } from '../deck.js'
import { attributeOf, namesIn } from './names.js'
import { lineOf, parseInside } from './parse-blocks.js'

/** Elements that hold blocks of their own which Markdown has no words for: they stay HTML. */
const KEPT = /<(?:table|pre|dl|ul|ol|video|iframe|audio|svg|math|sub|sup|kbd|ruby)\b/i

/** Tags that only say how something looks; what stands between them is Markdown. */
const LAYOUT =
  /<\/?(?:p|div|center|span|font|section|article|main|header|footer|picture|source|big|small|hr|br|b|i|u|strong|em|a|h[1-6])(?:\s[^<>]*)?\/?>/gi
const BREAKS = /<\/?(?:p|div|center|section|article|main|header|footer|hr|br|h[1-6])(?:\s[^<>]*)?\/?>/gi

/** What a comment says goes to `heard`; whoever reads a deck knows what it may mean. */
export type HearComment = (text: string, line: number) => void

/** Makes blocks of raw HTML what they stand for: `<details>` nodes of their own, layout nothing, and the text between tags Markdown. */
export function fold(children: readonly RootContent[], heard: HearComment): RootContent[] {
  const root: Details = { type: 'details', summary: [], children: [] }
  const stack = [root]
  let summary: RootContent[] | null = null
  const add = (node: RootContent): void => void (summary ?? (stack.at(-1) ?? root).children).push(node)
  for (const node of children) {
    if (node.type !== 'html') {
      add(folded(node, heard))
      continue
    }
    const value = withoutComments(node, heard)
    for (const part of value.split(/(<\/?(?:details|summary)\b[^<>]*>)/i)) {
      const [, slash = '', name = ''] = /^<(\/?)(details|summary)\b/i.exec(part) ?? []
      if (name === '') {
        for (const made of unfolded(part, node)) add(folded(made, heard))
      } else if (name.toLowerCase() === 'summary') {
        summary = slash === '' && stack.length > 1 ? (stack.at(-1) ?? root).summary : null
      } else if (slash === '') {
        const details: Details = { type: 'details', summary: [], children: [], position: node.position }
        add(details)
        stack.push(details)
      } else {
        summary = null
        if (stack.length > 1) stack.pop()
      }
    }
  }
  return root.children
}

/** The same inside of lists, quotes and containers. */
function folded(node: RootContent, heard: HearComment): RootContent {
  if (!['list', 'listItem', 'blockquote', 'containerDirective'].includes(node.type)) return node
  if (!('children' in node)) return node
  return { ...node, children: fold(node.children as RootContent[], heard) } as RootContent
}

function withoutComments(node: Html, heard: HearComment): string {
  return node.value.replace(/<!--([\s\S]*?)(?:-->|$)/g, (_, text: string) => {
    heard(text, lineOf(node))
    return ''
  })
}

/** HTML without its layout, as Markdown; anchors are kept as such. */
function unfolded(value: string, node: Html): RootContent[] {
  if (value.trim() === '') return []
  if (KEPT.test(value)) return [{ ...node, value: value.trim() }]
  const anchors = namesIn(value).map(
    (name): Html => ({ type: 'html', value: `<a id="${name}"></a>`, position: node.position }),
  )
  const text = value
    .replace(BREAKS, '\n\n')
    .replace(/(<a\s[^<>]*>)([^<>]*)<\/a>/gi, linked)
    .replace(LAYOUT, '')
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .trim()
  if (text === '') return anchors
  const inner = parseInside(text, lineOf(node))
  // What is still HTML is not looked at again.
  return [...anchors, ...inner]
}

function linked(_: string, tag: string, inner: string): string {
  const address = attributeOf(tag, 'href')
  const text = inner.replace(/\s+/g, ' ').trim()
  if (address === null || text === '') return inner
  return `[${text.replace(/([[\]])/g, '\\$1')}](<${address.replace(/[<>\n]/g, '')}>)`
}
