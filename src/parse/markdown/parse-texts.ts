import type { Root } from 'mdast'
import { hoistEnds } from '../html/hoist-ends.js'
import { LIMITS } from '../text/limits.js'
import { parseMarkdown } from './processor.js'
import { cutDepth, type Reading } from './reading.js'
import { type Outcome, withinTime } from './within-time.js'

/** A text as a tree, or why it is none: it would keep the parser busy for hours, or overflow its stack. */
export type Parsed = Outcome<Reading>

/**
 * Texts as trees. They are parsed under one guard, as each costs most of a millisecond to set up; if they do not come through it, each is parsed under its
 * own. `limit` is the milliseconds that so many characters may take.
 */
export function parseTexts(sources: readonly string[], limit = timeLimit): Parsed[] {
  const trees = within(sources, limit)
  if (trees.kind === 'done') return trees.value.map(toReading)
  return sources.length === 1 ? [trees] : sources.flatMap(source => parseTexts([source], limit))
}

function within(sources: readonly string[], limit: typeof timeLimit): Outcome<Root[]> {
  const parse = (): Root[] => sources.map(parseMarkdown)
  const isHarmless = sources.every(({ length }) => length < LIMITS.unguarded)
  if (isHarmless) return { kind: 'done', value: parse() }
  return withinTime(parse, limit(sources.reduce((sum, { length }) => sum + length, 0)))
}

function toReading(root: Root): Parsed {
  const reading = cutDepth(root)
  hoistEnds(root)
  return { kind: 'done', value: reading }
}

/** Milliseconds that a text of so many characters may take. */
export function timeLimit(characters: number): number {
  return LIMITS.parseTime + (characters / 1_000_000) * LIMITS.parseTimePerMillion
}
