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

/** A value that is wrong in itself. */
export interface FaultyValue {
  fault: string
}

/** Every value of the criteria that the guide does not know or that makes no sense. */
export function unknownValues(guide: Guide, criteria: Criteria): (UnknownValue | FaultyValue)[] {
  return usedFilters(criteria).flatMap(({ row, value }) => {
    const known = row.known(guide)
    const faults = row.faults?.(value, guide) ?? []
    const unknown = known === null || !Array.isArray(value) ? [] : unknownAmong(row.what, value, known)
    return [...unknown, ...faults.map(fault => ({ fault }))]
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
export function describeUnknown(unknown: UnknownValue | FaultyValue): string {
  if ('fault' in unknown) return unknown.fault
  const { what, value, known } = unknown
  const problem = `Unknown ${what} \`${value}\``
  const meant = nearest(value, known)
  if (meant !== null) return `${problem}, did you mean \`${meant}\`?`
  if (known.length === 0) return `${problem}: the guide has none`
  return known.length > LISTABLE ? problem : `${problem}, expected ${enumerate(known)}`
}

/** One usage error over all unknown values, a line each. */
export function unknownError(values: readonly (UnknownValue | FaultyValue)[]): UsageError {
  return new UsageError(
    values.map(describeUnknown).join('\n'),
    values.some(value => 'known' in value && value.known.length > LISTABLE)
      ? '`vademecum list` shows the ids, levels and tags of a guide.'
      : null,
  )
}

function enumerate(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1] ?? ''}`
}
