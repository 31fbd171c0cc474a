import type { ElementContent } from 'hast'
import type { TokenRange } from './token-range.js'
import type { TokenClass } from './token-theme.js'

/** Makes the element of a token. */
export type TokenElement = (token: TokenClass, text: string) => ElementContent

/** A stretch of code (offsets in UTF-16 units) with an element a token; plain text stays bare. */
export function tokens(
  code: string,
  ranges: TokenRange[],
  { start, end }: { start: number; end: number },
  element: TokenElement,
): ElementContent[] {
  const content: ElementContent[] = []
  let at = start
  const plain = (to: number): void => {
    if (to > at) content.push({ type: 'text', value: code.slice(at, to) })
    at = Math.max(at, to)
  }
  for (const range of ranges) {
    if (range.end <= start || range.start >= end) continue
    const [from, to] = [Math.max(range.start, start), Math.min(range.end, end)]
    plain(from)
    content.push(element(range.token, code.slice(from, to)))
    at = to
  }
  plain(end)
  return content
}
