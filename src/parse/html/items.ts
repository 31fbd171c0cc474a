import type { Html, RootContent } from 'mdast'
import type { TextPoint } from '../text/fragment.js'
import { type HtmlToken, tokenizeHtml } from './tokens.js'

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

/** The source of a piece. */
export function written({ token, html }: HtmlItem): string {
  return html.value.slice(token.start, token.end)
}

/** Where a piece stands in the file: blocks inside quotes and lists have lost the marks at the start of their lines. */
export function pointOf({ token, html }: HtmlItem, source: string): TextPoint | undefined {
  const start = html.position?.start
  if (!start) return undefined
  const before = html.value.slice(0, token.start).split('\n')
  const inLine = before.at(-1)?.length ?? 0
  if (before.length === 1) return { line: start.line, column: start.column + inLine }
  const line = html.value.split('\n')[before.length - 1] ?? ''
  const whole = source.slice(start.offset, html.position?.end.offset).split('\n')[before.length - 1] ?? ''
  return { line: start.line + before.length - 1, column: Math.max(0, whole.indexOf(line)) + inLine + 1 }
}
