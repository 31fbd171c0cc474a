import type { Again } from './plan.js'

const SAID: readonly (readonly [keyof Again, string])[] = [
  ['added', 'new'],
  ['changed', 'changed'],
  ['gone', 'gone'],
  ['both', 'changed in the deck and by hand: yours stays, the deck’s is beside it as `_new-…`'],
  ['orphaned', 'gone from the deck and changed by hand: kept'],
]
const NAMES = 8

/** What an import of a deck that was imported before has changed, a line for each kind: `2 new: a, b`. */
export function describeAgain(again: Again): string[] {
  const lines = SAID.flatMap(([kind, words]) => {
    const ids = again[kind]
    if (ids.length === 0) return []
    const more = ids.length > NAMES ? ` and ${ids.length - NAMES} more` : ''
    return [`${ids.length} ${words}: ${ids.slice(0, NAMES).join(', ')}${more}`]
  })
  return lines.length === 0 ? ['Nothing has changed since the last import'] : lines
}
