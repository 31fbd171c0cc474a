/** Code for screens: a class a token (`<span class="k">`), plain tokens bare, no element a line but for marked ones. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { RenderState } from '../answer/markdown/state.js'
import { codeFrame, snippetOf } from './frame.js'
import { pieces } from './glue.js'
import { type CodeLine, isMarked, splitLines } from './lines.js'
import type { TokenClass } from './token-theme.js'
import { tokens } from './tokens.js'

/** One letter a class: a book has tens of thousands of tokens. */
const TOKEN_LETTERS = {
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
  const stretch = (start: number, end: number) => tokens(snippet.visible, ranges, { start, end }, element)
  const content = isMarked(lines)
    ? runsOf(lines).map(run =>
        runElement(
          run,
          run.flatMap(line => glued(line, stretch)),
        ),
      )
    : lines.flatMap(line => glued(line, stretch))
  const code = h('code', { className: [`language-${snippet.language}`] }, ...content)
  return codeFrame(snippet, state.context.renderer.words, [h('pre', code)])
}

/** Each marked line by itself, the others in runs. */
function runsOf(lines: CodeLine[]): CodeLine[][] {
  const runs: CodeLine[][] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (line.mark === null && last?.[0]?.mark === null) last.push(line)
    else runs.push([line])
  }
  return runs
}

/** Beside a block, bare text would stand in an anonymous one, where `text-indent: hanging` indents its first line: so it gets a block too. */
function runElement([first]: CodeLine[], content: ElementContent[]): Element {
  const mark = first?.mark ?? null
  return h('span', { className: mark === null ? ['lines'] : ['line', mark] }, ...content)
}

/** The tokens of a line, what may not be parted in a `<span class="glued">`, and `<wbr>` where a break does good. */
function glued(
  { text, start, end }: CodeLine,
  stretch: (start: number, end: number) => ElementContent[],
): ElementContent[] {
  const parts = pieces(text)
  if (parts.length < 2) return stretch(start, end)
  const content = parts.flatMap(part => {
    const inner = stretch(start + part.start, start + part.end)
    return [
      ...(part.opens ? [h('wbr')] : []),
      ...(part.glued ? [h('span', { className: ['glued'] }, inner)] : inner),
    ]
  })
  return [...content, ...stretch(start + text.length, end)]
}

function element(token: TokenClass, text: string): ElementContent {
  return h('span', { className: [TOKEN_LETTERS[token]] }, text)
}
