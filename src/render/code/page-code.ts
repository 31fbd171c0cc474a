/** Code for the web page, whose lines are never broken: they scroll in their own block. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { RenderState } from '../answer/markdown/state.js'
import { TOKEN_LETTERS } from './classed.js'
import { codeFrame, snippetOf } from './frame.js'
import { splitLines } from './lines.js'
import type { TokenClass } from './token-theme.js'
import { tokens } from './tokens.js'

/**
 * The commonest tokens are elements without a class, of those that say nothing to assistive technology: a page holds nine thousand tokens,
 * and this makes it a sixth smaller.
 */
const BRIEF: Partial<Record<TokenClass, string>> = { keyword: 'b', comment: 'i', type: 'u', function: 'u' }

/** A figure with the block; its text is the source as shown, to the letter. A block that scrolls can be reached by keyboard. */
export function pageCode(node: Code, state: RenderState): Element {
  const snippet = snippetOf(node)
  const ranges = state.context.renderer.highlight(snippet)
  const content = splitLines(snippet.visible, snippet.marks, Number.POSITIVE_INFINITY).flatMap(line => {
    const inner = tokens(snippet.visible, ranges, line, element)
    return line.mark === null ? inner : [h('span', { className: ['line', line.mark] }, ...inner)]
  })
  const code = h('code', { className: [`language-${snippet.language}`] }, ...content)
  return codeFrame(snippet, state.context.renderer.words, [h('pre', { tabIndex: 0 }, code)])
}

function element(token: TokenClass, text: string): ElementContent {
  const brief = BRIEF[token]
  return brief === undefined ? h('span', { className: [TOKEN_LETTERS[token]] }, text) : h(brief, text)
}
