/** One line of a block map or list, taken apart: `before` + `value` is the line. */
export interface Entry {
  /** Indentation, dashes, key and colon, as written. */
  before: string
  /** Null for an item of a list. */
  key: string | null
  value: string
}

const KEY = /^(?:[ \t]|- )*([\p{L}_][\p{L}\d_-]*):/u
const ITEM = /^[ \t]*(?:- +)+/

/** Takes a line `key: value` or `- value` apart; null for any other. A blank after the colon may be missing. */
export function entryOf(line: string): Entry | null {
  const key = KEY.exec(line)
  const start = key ?? ITEM.exec(line)
  if (!start) return null
  const at = start[0].length
  const blanks = /^[ \t]*/.exec(line.slice(at))?.[0].length ?? 0
  const value = line.slice(at + blanks).trimEnd()
  return value === '' ? null : { before: line.slice(0, at + blanks), key: key?.[1] ?? null, value }
}

/** The text somebody meant to write, without quotes that were to hold it. */
export function meantText(value: string): string {
  const mark = value[0]
  if (mark !== '"' && mark !== "'") return value
  // `"a" "b"` is two, `'It's it'` and `"the "a" of b"` are one.
  const inner = value.slice(1, -1)
  const isTwo = new RegExp(`^[^${mark}]*\\S${mark}(?:[\\s,;]|$)`).test(inner)
  if (value.length > 1 && value.endsWith(mark)) return isTwo ? value : inner
  return value.indexOf(mark, 1) < 0 ? value.slice(1) : value
}
