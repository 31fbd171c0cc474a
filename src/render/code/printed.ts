/** Code on paper: plain text, coloured by highlight ranges; elements only where a line is marked or wraps. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { BlockHighlights } from '../../model/documents.js'
import type { RenderState } from '../answer/markdown/state.js'
import { codeFrame, snippetOf } from './frame.js'
import { pieces } from './glue.js'
import { type CodeLine, splitLines } from './lines.js'
import { NESTING_COLUMNS } from './nesting.js'
import { segment } from './segments.js'
import type { TokenRange } from './token-range.js'

/** Wrapped lines hang this far under their own indent, in characters. */
const HANG = 4

/** A figure with the block; its colour ranges go to `state.context.highlights`, one entry a stretch of text (`data-code`). */
export function printedCode(node: Code, state: RenderState): Element {
  const { renderer, highlights } = state.context
  const snippet = snippetOf(node)
  const columns = renderer.codeColumns - NESTING_COLUMNS * (state.nesting.get(node) ?? 0)
  const lines = splitLines(snippet.visible, snippet.marks, columns)
  const stretch = stretcher(
    `${state.owner}--code-${++state.blocks}`,
    snippet.visible,
    renderer.highlight(snippet),
    highlights,
  )
  const segments = segment(lines).map(part => runs(part).map(run => runElement(run, columns, stretch)))
  return codeFrame(snippet, renderer.words, blocks(segments))
}

/** One `<pre>`, or for a divided block two: its head may be held together with the first. */
function blocks(segments: Element[][]): Element[] {
  const [first = [], ...rest] = segments
  if (rest.length === 0) return [h('pre', { className: ['whole'] }, h('code', ...first))]
  const divided = (parts: Element[][]): Element =>
    h(
      'pre',
      { className: ['divided'] },
      h('code', ...parts.map(part => h('span', { className: ['segment'] }, ...part))),
    )
  return [divided([first]), divided(rest)]
}

/** Makes the element of one stretch of text and notes its colours. */
type Stretch = (start: number, end: number, properties: { className?: string[]; style?: string }) => Element

function stretcher(name: string, text: string, ranges: TokenRange[], highlights: BlockHighlights[]): Stretch {
  let count = 0
  return (start, end, properties) => {
    const code = `${name}.${++count}`
    const own = cut(ranges, start, end)
    if (own.length > 0) highlights.push({ code, ranges: own })
    return h('span', { ...properties, dataCode: code }, text.slice(start, end))
  }
}

function runElement(run: CodeLine[], columns: number, stretch: Stretch): Element {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
  const properties = look(run, columns)
  const [first] = run
  const parts = first?.wraps ? pieces(first.text) : []
  if (first === undefined || parts.length < 2) return stretch(start, end, properties)
  const children = parts.flatMap((part, index) => {
    // The line break belongs to the last piece.
    const partEnd = index === parts.length - 1 ? end : start + part.end
    const look = part.glued ? { className: ['glued'] } : {}
    return [...(part.opens ? [h('wbr')] : []), stretch(start + part.start, partEnd, look)]
  })
  return h('span', properties, ...children)
}

/** Neighbours that look alike share a stretch; a line that wraps stands alone. */
function runs(lines: CodeLine[]): CodeLine[][] {
  const result: CodeLine[][] = []
  for (const line of lines) {
    const last = result.at(-1)
    const before = last?.at(-1)
    const joins = before !== undefined && before.mark === line.mark && !before.wraps && !line.wraps
    if (joins) last?.push(line)
    else result.push([line])
  }
  return result
}

function look([first]: CodeLine[], columns: number): { className?: string[]; style?: string } {
  if (first === undefined) return {}
  const { mark, wraps, text } = first
  const className = ['line', ...(mark === null ? [] : [mark]), ...(wraps ? ['wraps'] : [])]
  if (className.length === 1) return {}
  if (!wraps) return { className }
  const hang = Math.min(text.length - text.trimStart().length + HANG, Math.floor(columns / 2))
  return { className, style: `--hang:${hang}ch` }
}

function cut(ranges: TokenRange[], start: number, end: number): TokenRange[] {
  return ranges
    .filter(range => range.end > start && range.start < end)
    .map(range => ({
      ...range,
      start: Math.max(range.start, start) - start,
      end: Math.min(range.end, end) - start,
    }))
}
