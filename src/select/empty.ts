import { VademecumError } from '../diagnostics.js'
import type { FilterName } from '../filters/table.js'
import type { Guide } from '../model/guide.js'
import type { Criteria } from './criteria.js'
import type { FilterResult } from './filters.js'

/** Says which filter left nothing, of how many questions: exit status 1. */
export function emptyError(
  guide: Guide,
  criteria: Criteria,
  emptied: FilterResult['emptied'],
): VademecumError {
  return new VademecumError(describeEmpty(guide, criteria, emptied), {
    rule: 'empty-selection',
    hint: emptied === null ? null : 'Leave out a filter, or see with `vademecum list` what each one holds.',
  })
}

/** ``No question is left: level `staff` keeps none of the 13 that category `x` left`` */
export function describeEmpty(guide: Guide, criteria: Criteria, emptied: FilterResult['emptied']): string {
  if (emptied === null) return `The guide ${guide.root} has no questions`
  const before = emptied.before.map(filter => describeFilter(filter, criteria)).join(' and ')
  const given =
    before === '' ? `the guide's ${emptied.given} questions` : `the ${emptied.given} that ${before} left`
  return `No question is left: ${describeFilter(emptied.filter, criteria)} keeps none of ${given}`
}

function describeFilter(filter: FilterName, criteria: Criteria): string {
  const value = criteria[filter]
  const values = Array.isArray(value) ? value : [String(value)]
  return `${filter} ${values.map(text => `\`${text}\``).join(', ')}`
}
