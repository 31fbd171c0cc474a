import type { CodeLine } from './lines.js'

/** Up to this many lines a block stays on one page. */
export const WHOLE_LINES = 15
const SHORTEST_SEGMENT = 4

/**
 * A long block comes apart at blank lines, in runs of at least four lines; what is longer still comes apart where its outermost
 * indentation begins anew. A short block stays whole.
 */
export function segment(lines: CodeLine[]): CodeLine[][] {
  if (lines.length <= WHOLE_LINES) return [lines]
  return split(lines, line => line.text.trim() === '').flatMap(part =>
    part.length <= WHOLE_LINES ? [part] : split(part, (_, next) => opensAtMargin(next, part)),
  )
}

/** Cuts after each line that `ends` a run, if both sides keep the shortest length. */
function split(lines: CodeLine[], ends: (line: CodeLine, next: CodeLine) => boolean): CodeLine[][] {
  const runs: CodeLine[][] = []
  let from = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    const roomy = index + 1 - from >= SHORTEST_SEGMENT && lines.length - index - 1 >= SHORTEST_SEGMENT
    if (next === undefined || !roomy || !ends(line, next)) continue
    runs.push(lines.slice(from, index + 1))
    from = index + 1
  }
  return [...runs, lines.slice(from)]
}

function opensAtMargin({ text }: CodeLine, lines: CodeLine[]): boolean {
  const margin = Math.min(...lines.filter(line => line.text.trim() !== '').map(line => indentOf(line.text)))
  return indentOf(text) === margin && /^\s*[^\s)\]}]/.test(text)
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
