/** Code for the web page, whose lines are never broken: they scroll in their own block. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { RenderState } from '../answer/markdown/state.js'
import { codeFrame, snippetOf } from './frame.js'
import { isMarked, splitLines } from './lines.js'
import type { TokenRange } from './token-range.js'
import type { TokenClass } from './token-theme.js'
import { tokens } from './tokens.js'

/**
 * Tokens are elements without a class, of those that say nothing to assistive technology, the shortest for the commonest: a page holds fifteen
 * thousand tokens. What has one color has one name. An `a` leads nowhere without an `href`, and is no link.
 */
const ELEMENTS = {
  keyword: 'b',
  type: 'u',
  function: 'u',
  comment: 'i',
  number: 'a',
  macro: 'var',
  string: 'kbd',
} as const satisfies Record<TokenClass, string>

/** A figure with the block; its text is the source as shown, to the letter. A block that scrolls can be reached by keyboard. */
export function pageCode(node: Code, state: RenderState): Element {
  const snippet = snippetOf(node)
  const ranges = joined(state.context.renderer.highlight(snippet), snippet.visible)
  const stretch = (part: { start: number; end: number }) => tokens(snippet.visible, ranges, part, element)
  const lines = splitLines(snippet.visible, snippet.marks, Number.POSITIVE_INFINITY)
  const content = isMarked(lines)
    ? lines.flatMap(line =>
        line.mark === null
          ? stretch(line)
          : [h('span', { className: ['line', line.mark] }, ...stretch(line))],
      )
    : stretch({ start: 0, end: lines.at(-1)?.end ?? 0 })
  const code = h('code', {}, ...content)
  return codeFrame(snippet, state.context.renderer.words, [h('pre', { tabIndex: 0 }, code)])
}

/** Neighbours of one look with nothing but white space between them, which shows no color, are one. */
function joined(ranges: TokenRange[], code: string): TokenRange[] {
  const result: TokenRange[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    const isSame = last !== undefined && ELEMENTS[last.token] === ELEMENTS[range.token]
    if (isSame && code.slice(last.end, range.start).trim() === '')
      result[result.length - 1] = { ...last, end: range.end }
    else result.push(range)
  }
  return result
}

function element(token: TokenClass, text: string): ElementContent {
  return h(ELEMENTS[token], text)
}
