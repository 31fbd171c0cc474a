import type { CodeLine } from './lines.js'

/** Up to this many lines a block stays on one page. */
export const WHOLE_LINES = 15
const SHORTEST_SEGMENT = 4

/** A long block comes apart at blank lines only, in runs of at least four lines; a short one not at all. */
export function segment(lines: CodeLine[]): CodeLine[][] {
  if (lines.length <= WHOLE_LINES) return [lines]
  const segments: CodeLine[][] = [[]]
  for (const [index, line] of lines.entries()) {
    const current = segments.at(-1)
    current?.push(line)
    const left = lines.length - index - 1
    const full = (current?.length ?? 0) >= SHORTEST_SEGMENT && left >= SHORTEST_SEGMENT
    if (line.text.trim() === '' && full) segments.push([])
  }
  return segments
}
