import type { CodeLine } from './lines.js'

/** A stretch of a line; a glued one is never broken. Offsets in the block's text. */
export interface Piece {
  start: number
  end: number
  glued: boolean
}

/** Browsers break after a hyphen, which would take `->` and `--release` apart. */
const GLUED = /->|(?<=\s)--?[\w-]{1,24}/g

/** Cuts a line that wraps where a break would hurt. The line break at its end belongs to the last piece. */
export function pieces({ text, start, end }: CodeLine): Piece[] {
  const found: Piece[] = []
  let at = start
  for (const match of text.matchAll(GLUED)) {
    const from = start + match.index
    if (from > at) found.push({ start: at, end: from, glued: false })
    at = from + match[0].length
    found.push({ start: from, end: at, glued: true })
  }
  if (end > at) found.push({ start: at, end, glued: false })
  return found
}
