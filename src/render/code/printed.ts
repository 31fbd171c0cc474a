/** Code on paper: plain text, coloured by highlight ranges; elements only where a line is marked or wraps. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { RenderState } from '../markdown/state.js'
import { codeFrame, snippetOf } from './frame.js'
import type { TokenRange } from './highlighter.js'
import { type CodeLine, splitLines } from './lines.js'
import { segment, WHOLE_LINES } from './segments.js'

/** Wrapped lines hang this far under their own indent, in characters. */
const HANG = 4

/** A figure with the block; its colour ranges go to `state.context.highlights`, one entry a stretch of text (`data-code`). */
export function printedCode(node: Code, state: RenderState): Element {
  const { renderer } = state.context
  const snippet = snippetOf(node)
  const lines = splitLines(snippet.visible, snippet.marks, renderer.codeColumns)
  const name = `${state.owner}--code-${++state.blocks}`
  const ranges = renderer.highlight(snippet)
  let stretches = 0
  const stretch = (run: CodeLine[], properties: Record<string, unknown>): Element => {
    const code = `${name}.${++stretches}`
    const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0]
    state.context.highlights.push({ code, ranges: cut(ranges, start, end) })
    return h('span', { ...properties, dataCode: code }, snippet.visible.slice(start, end))
  }
  const segments = segment(lines)
  const parts = segments.map(part =>
    part.length === 0 ? [] : runs(part).map(run => stretch(run, look(run, renderer.codeColumns))),
  )
  const content =
    segments.length === 1 ? parts.flat() : parts.map(part => h('span', { className: ['segment'] }, ...part))
  const className = lines.length <= WHOLE_LINES ? ['whole'] : []
  return codeFrame(snippet, renderer.words, h('pre', { className }, h('code', ...content)))
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
