import type { Html, RootContent } from 'mdast'
import { LIMITS } from '../text/limits.js'
import { type HtmlToken, tokenizeHtml } from './tokens.js'

/** From where to where a node stands in its file. */
export type Position = NonNullable<Html['position']>

/** A piece of raw HTML in a row of siblings, and the node it stands in. */
export interface HtmlItem<T extends HtmlToken = HtmlToken> {
  token: T
  html: Html
}

/** One thing in a row of siblings: a piece of raw HTML, or any other node. */
export type Item = HtmlItem | { token: null; node: RootContent }

/** The children of a node with raw HTML taken apart. */
export function toItems(children: RootContent[]): Item[] {
  return children.flatMap((node): Item[] =>
    node.type === 'html'
      ? tokenizeHtml(node.value).map(token => ({ token, html: node }))
      : [{ token: null, node }],
  )
}

/** Which start tag and which end tag belong together: index → index, both ways. */
export function pairTags(items: Item[]): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>()
  const pairs = new Map<number, number>()
  items.forEach(({ token }, index) => {
    if (!token || !('name' in token)) return
    const starts = open.get(token.name) ?? []
    open.set(token.name, starts)
    if (token.kind === 'start') starts.push(index)
    else {
      const start = starts.pop()
      if (start === undefined) return
      pairs.set(start, index)
      pairs.set(index, start)
    }
  })
  return pairs
}

/** Indexes of the tags, start and end, of elements that stand in more others than any page can show. */
export function deepTags(items: Item[], pairs: ReadonlyMap<number, number>): ReadonlySet<number> {
  const deep = new Set<number>()
  let depth = 0
  for (let index = 0; index < items.length; index++) {
    const other = pairs.get(index)
    if (other === undefined || deep.has(index)) continue
    if (other < index) depth--
    else if (depth < LIMITS.htmlDepth) depth++
    else deep.add(index).add(other)
  }
  return deep
}

/** The source of a piece. */
export function written({ token, html }: HtmlItem): string {
  return html.value.slice(token.start, token.end)
}

/** Where a piece stands in the file, from its first letter to its last. */
export function positionOf({ token, html }: HtmlItem, source: string): Position | undefined {
  const start = pointAt(token.start, html, source)
  const end = pointAt(token.end, html, source)
  return start && end ? { start, end } : undefined
}

/** A place in a piece of raw HTML as a place in the file: blocks inside quotes and lists have lost the marks at the start of their lines. */
function pointAt(at: number, html: Html, source: string): Position['start'] | undefined {
  const { start, end } = html.position ?? {}
  if (start?.offset === undefined) return undefined
  const before = html.value.slice(0, at).split('\n')
  const inLine = before.at(-1)?.length ?? 0
  if (before.length === 1) {
    return { line: start.line, column: start.column + inLine, offset: start.offset + inLine }
  }
  const lines = source.slice(start.offset, end?.offset).split('\n')
  const whole = lines[before.length - 1] ?? ''
  const marks = Math.max(0, whole.indexOf(html.value.split('\n')[before.length - 1] ?? ''))
  const above = lines.slice(0, before.length - 1).reduce((sum, line) => sum + line.length + 1, 0)
  return {
    line: start.line + before.length - 1,
    column: marks + inLine + 1,
    offset: start.offset + above + marks + inLine,
  }
}
