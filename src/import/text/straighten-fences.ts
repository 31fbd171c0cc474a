import type { Line } from './lines.js'

const INDENTED = /^([ \t]+)(`{3,}|~{3,})/

/**
 * Puts blocks of code straight whose lines or end stand further left or right than their beginning: in a list such a block would end early, and
 * what was to be its end would begin another one that swallows all that follows.
 */
export function straightenFences(lines: Line[], tell: (at: number) => void): Line[] {
  const out = [...lines]
  for (let start = 0; start < lines.length; start++) {
    if (!lines[start]?.code) continue
    const end = endOf(lines, start)
    const indent = INDENTED.exec(lines[start]?.text ?? '')?.[1] ?? ''
    if (straighten(out, start, end, indent)) tell(lines[start]?.at ?? 1)
    start = end
  }
  return out
}

/** The last line of the block that begins at `start`. */
function endOf(lines: Line[], start: number): number {
  const marks = /(`{3,}|~{3,})/.exec(lines[start]?.text ?? '')?.[1] ?? '```'
  for (let at = start + 1; at < lines.length; at++) {
    const text = (lines[at]?.text ?? '').replace(/^[\s>]*/, '').trimEnd()
    if (!lines[at]?.code) return at - 1
    if (text.startsWith(marks) && text.replaceAll(marks[0] ?? '`', '') === '') return at
  }
  return lines.length - 1
}

function straighten(out: Line[], start: number, end: number, indent: string): boolean {
  if (/[>\d*+-]/.test(/^[^`~]*/.exec(out[start]?.text ?? '')?.[0] ?? '')) return false
  const width = widthOf(indent)
  let changed = false
  for (let at = start + 1; at <= end; at++) {
    const line = out[at]
    if (!line || line.text.trim() === '') continue
    const own = widthOf(/^[ \t]*/.exec(line.text)?.[0] ?? '')
    const isEnd = at === end && /^\s*(?:`{3,}|~{3,})\s*$/.test(line.text)
    if (isEnd ? own === width || (own < width + 4 && own >= width) : own >= width) continue
    out[at] = { ...line, text: isEnd ? indent + line.text.trim() : indent + line.text.trimStart() }
    changed = true
  }
  return changed
}

/** Columns of blanks; a tab goes to the next stop of four. */
function widthOf(blanks: string): number {
  let width = 0
  for (const sign of blanks) width = sign === '\t' ? width + 4 - (width % 4) : width + 1
  return width
}
