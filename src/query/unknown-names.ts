import { nearest } from '../nearest.js'
import { fold } from './fold.js'
import type { NameField, Query, QueryProblem } from './query.js'

/** The names that a guide has, as it writes them. */
export type NamesOf = Record<NameField, readonly string[]>

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
      const problem = `Unknown ${field === 'id' ? 'question id' : field} \`${written}\``
      return [{ column, message: meant === null ? problem : `${problem}, did you mean \`${meant}\`?` }]
    }
    default:
      return []
  }
}
