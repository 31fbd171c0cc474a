/** Code for screens: a class a token (`<span class="k">`), plain tokens bare, no element a line but for marked ones. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { RenderState } from '../answer/markdown/state.js'
import { codeFrame, snippetOf } from './frame.js'
import type { TokenRange } from './highlighter.js'
import { type CodeLine, splitLines } from './lines.js'
import type { TokenClass } from './token-theme.js'

/** One letter a class: a book has tens of thousands of tokens. */
export const TOKEN_LETTERS = {
  comment: 'c',
  keyword: 'k',
  string: 's',
  number: 'n',
  function: 'f',
  type: 't',
  macro: 'm',
} as const satisfies Record<TokenClass, string>

/** A figure with the block, coloured by classes. */
export function classedCode(node: Code, state: RenderState): Element {
  const snippet = snippetOf(node)
  const ranges = state.context.renderer.highlight(snippet)
  const lines = splitLines(snippet.visible, snippet.marks, Number.POSITIVE_INFINITY)
  const content = lines.flatMap(line => marked(line, tokens(snippet.visible, ranges, line.start, line.end)))
  const code = h('code', { className: [`language-${snippet.language}`] }, ...content)
  return codeFrame(snippet, state.context.renderer.words, [h('pre', code)])
}

function marked({ mark }: CodeLine, content: ElementContent[]): ElementContent[] {
  return mark === null ? content : [h('span', { className: ['line', mark] }, ...content)]
}

function tokens(code: string, ranges: TokenRange[], start: number, end: number): ElementContent[] {
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
    content.push(h('span', { className: [TOKEN_LETTERS[range.token]] }, code.slice(from, to)))
    at = to
  }
  plain(end)
  return content
}
