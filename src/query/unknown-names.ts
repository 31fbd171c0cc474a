import { nearest } from '../nearest.js'
import { fold } from './fold.js'
import type { QueryProblem, QueryProblemName } from './problems.js'
import type { NameField, Query } from './query.js'

/** The names that a guide has, as it writes them. */
export type NamesOf = Record<NameField, readonly string[]>

/** By field: without and with a name that is near. */
const UNKNOWN = {
  tag: ['unknownTag', 'unknownTagNear'],
  category: ['unknownCategory', 'unknownCategoryNear'],
  id: ['unknownId', 'unknownIdNear'],
} as const satisfies Record<NameField, readonly [QueryProblemName, QueryProblemName]>

/** ``Unknown tag `asnyc`, did you mean `async`?``: every name in a query that nothing has, with the nearest there is. */
export function unknownNames(query: Query | null, names: NamesOf): QueryProblem[] {
  if (query === null) return []
  switch (query.type) {
    case 'and':
    case 'or':
      return query.parts.flatMap(part => unknownNames(part, names))
    case 'not':
      return unknownNames(query.part, names)
    case 'name': {
      const { field, value, column } = query
      if (names[field].some(name => fold(name) === value)) return []
      const written = value.toLowerCase()
      const meant = nearest(written, names[field])
      const [unknown, near] = UNKNOWN[field]
      return meant === null
        ? [{ column, problem: unknown, slots: { name: written } }]
        : [{ column, problem: near, slots: { name: written, near: meant } }]
    }
    default:
      return []
  }
}
