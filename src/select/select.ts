/** Guide and request to selections. Pure: the same guide and request give the same selections. */
import { usedFilters } from '../filters/table.js'
import type { FilterRequest } from '../model/filter.js'
import type { Guide } from '../model/guide.js'
import type { Selection } from '../model/selection.js'
import { selectBundle } from './bundles.js'
import { type Criteria, normalizeRequest } from './criteria.js'
import { emptyError } from './empty.js'
import { applyFilters } from './filters.js'
import { makeSelection } from './selection.js'
import { unknownError, unknownValues } from './unknown.js'

export interface SelectDefaults {
  /** Seed of a sample that names none. */
  seed: number
}

/**
 * The one selection a request names; the whole guide for an empty request.
 * Throws a UsageError that lists every unknown value, and a VademecumError when nothing is left.
 */
export function select(guide: Guide, request: FilterRequest, defaults: SelectDefaults): Selection {
  const criteria = normalizeRequest(request, defaults.seed)
  const unknown = unknownValues(guide, criteria)
  if (unknown.length > 0) throw unknownError(unknown)
  const { questions, emptied } = applyFilters(guide, criteria)
  if (questions.length === 0) throw emptyError(guide, criteria, emptied)
  const { kind, name } = classify(criteria)
  return makeSelection(guide, kind, name, titleOf(guide, criteria), questions)
}

/**
 * What one build makes: the selection of the request or, for an empty request, the whole guide, each category if
 * `byCategory`, and every bundle. Throws as `select`.
 */
export function selectAll(
  guide: Guide,
  request: FilterRequest,
  options: SelectDefaults & { byCategory: boolean },
): Selection[] {
  const first = select(guide, request, options)
  if (first.kind !== 'guide') return [first]
  const categories = options.byCategory ? guide.categories : []
  return [
    first,
    ...categories.map(({ id, title, questions }) =>
      makeSelection(guide, 'category', id, title.text, questions),
    ),
    ...guide.settings.bundles.map(bundle => selectBundle(guide, bundle, options.seed)),
  ]
}

/** One category alone and one bundle alone have a name of their own; every other filter is "selection". */
function classify(criteria: Criteria): Pick<Selection, 'kind' | 'name'> {
  const used = usedFilters(criteria)
  const [only] = used
  if (only === undefined) return { kind: 'guide', name: 'guide' }
  const [value, ...others] = Array.isArray(only.value) ? only.value : []
  const isNamed = used.length === 1 && value !== undefined && others.length === 0
  if (isNamed && (only.name === 'category' || only.name === 'bundle')) return { kind: only.name, name: value }
  return { kind: 'selection', name: 'selection' }
}

/** What the cover says of a selection: the titles and values that made it. */
function titleOf(guide: Guide, criteria: Criteria): string | null {
  const parts = usedFilters(criteria)
    .map(({ row, value }) => row.title(value, guide))
    .filter(values => values.length > 0)
    .map(values => values.join(', '))
  return parts.length === 0 ? null : parts.join(' · ')
}
