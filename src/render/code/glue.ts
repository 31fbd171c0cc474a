import { NUMBER_WITH_UNIT } from '../language/units.js'

/** A stretch of code; a glued one is never broken. Offsets in its text. */
export interface Piece {
  start: number
  end: number
  glued: boolean
  /** A line may break before it. */
  opens: boolean
}

/**
 * Where browsers break a line although a token goes on, with a sign on either side: after a hyphen (`->`, `--release`, `make-fast`) and
 * after `?`, and between a mark and an opening bracket (`#[`, `)(`, `::<`). https://www.unicode.org/reports/tr14/
 */
const BREAKS = /\S?-+[^\s-]|\S-+(?!\S)|--+|\?\S|[!-/:-@\\\]^_|}~]{1,8}[([{<]/g

/** So many signs without a space may have to be broken somewhere: but not in an operator of several signs. */
const LONG_RUN = 28
const OPERATOR = /[!#$%&*+./:<=>?@\\^|~-]{2,}/g

/** And best before a method or a path, or after an opening bracket, a comma or a slash. */
const OPENINGS =
  /(?<=[\p{L}\p{N})\]>?}"'])(?=(?:\?|!)?\.(?![.\d])|::(?!<))|(?<=[([{,;])(?=[^\s)\]},;(])|(?<=[^/]\/)(?=[^/])|(?<=[\p{L}\p{N}]_)(?=\p{L})/gu

/** Cuts code where a break would hurt, and where it would do good. The pieces cover `text`; those that touch are one. */
export function pieces(text: string): Piece[] {
  const tokens = joined([...matches(text, BREAKS), ...inLongRuns(text, OPERATOR)]).filter(isShort)
  const held = joined([...matches(text, NUMBER_WITH_UNIT), ...tokens])
  const openings = inLongRuns(text, OPENINGS)
    .map(([at]) => at)
    .filter(at => !held.some(([start, end]) => at > start && at < end))
  const cuts = new Set([0, text.length, ...held.flat(), ...openings])
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(1).flatMap((end, index): Piece[] => {
    const start = sorted[index] ?? 0
    const glued = held.some(([from, to]) => from <= start && end <= to)
    return start === end ? [] : [{ start, end, glued, opens: openings.includes(start) }]
  })
}

/** No token has more signs: a row of dashes may be broken. */
const LONGEST_TOKEN = 8

function isShort([start, end]: Stretch): boolean {
  return end - start <= LONGEST_TOKEN
}

type Stretch = [start: number, end: number]

function matches(text: string, pattern: RegExp, offset = 0): Stretch[] {
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => [
    offset + index,
    offset + index + length,
  ])
}

function inLongRuns(text: string, pattern: RegExp): Stretch[] {
  const runs = [...text.matchAll(/\S+/g)].filter(([run]) => run.length > LONG_RUN)
  return runs.flatMap(({ index, 0: run }) => matches(run, pattern, index))
}

/** Stretches in order; those that overlap or share an end become one. */
function joined(stretches: Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const [start, end] of stretches.toSorted(([a], [b]) => a - b)) {
    const last = result.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else if (end - start > 1) result.push([start, end])
  }
  return result
}
