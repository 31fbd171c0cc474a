/** Values that nothing in the guide answers to, each with what was probably meant. */
import { UsageError } from '../diagnostics.js'
import { usedFilters } from '../filters/table.js'
import type { Guide } from '../model/guide.js'
import { nearest } from '../nearest.js'
import type { Criteria } from './criteria.js'

export interface UnknownValue {
  /** What kind of value it should have been: `tag`, `edition`. */
  what: string
  value: string
  known: readonly string[]
}

/** Longer lists of known values are not spelled out in a message. */
const LISTABLE = 12

/** Every value of the criteria that the guide does not know. */
export function unknownValues(guide: Guide, criteria: Criteria): UnknownValue[] {
  return usedFilters(criteria).flatMap(({ row, value }) => {
    const known = row.known(guide)
    return known === null || !Array.isArray(value) ? [] : unknownAmong(row.what, value, known)
  })
}

export function unknownAmong(
  what: string,
  values: readonly string[],
  known: readonly string[],
): UnknownValue[] {
  return values.filter(value => !known.includes(value)).map(value => ({ what, value, known }))
}

/** ``Unknown tag `asnyc`, did you mean `async`?`` */
export function describeUnknown({ what, value, known }: UnknownValue): string {
  const problem = `Unknown ${what} \`${value}\``
  const meant = nearest(value, known)
  if (meant !== null) return `${problem}, did you mean \`${meant}\`?`
  if (known.length === 0) return `${problem}: the guide has none`
  return known.length > LISTABLE ? problem : `${problem}, expected ${enumerate(known)}`
}

/** One usage error over all unknown values, a line each. */
export function unknownError(values: readonly UnknownValue[]): UsageError {
  return new UsageError(
    values.map(describeUnknown).join('\n'),
    values.some(value => value.known.length > LISTABLE)
      ? '`vademecum list` shows the ids, levels and tags of a guide.'
      : null,
  )
}

function enumerate(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}`
}
