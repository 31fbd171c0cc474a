/** The table of filters, in the order in which they are applied. A new one is a row here, a file beside, and its key of `Filter` in the model. */
import type { Filter } from '../model/filter.js'
import { bundle } from './bundle.js'
import { category } from './category.js'
import { exclude } from './exclude.js'
import { id } from './id.js'
import { level } from './level.js'
import { query } from './query.js'
import type { FilterRow, FilterValues } from './row.js'
import { sample } from './sample.js'
import { tag } from './tag.js'

export type FilterName = keyof Filter

/** The kind of a filter whose values have a type. */
type KindOf<Value> = {
  [Kind in keyof FilterValues]: Value extends FilterValues[Kind] ? Kind : never
}[keyof FilterValues]

export const FILTERS = { category, bundle, level, tag, id, query, exclude, sample } as const satisfies {
  [Name in FilterName]-?: FilterRow<KindOf<NonNullable<Filter[Name]>>>
}

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[]

/** A filter and its value, paired so that what is called with the value takes it. */
export interface UsedFilter {
  name: FilterName
  row: FilterRow<keyof FilterValues>
  value: FilterValues[keyof FilterValues]
}

/** The filters that a request uses, in the order in which they are applied. An empty list is no filter. */
export function usedFilters(filter: Filter): UsedFilter[] {
  return FILTER_NAMES.flatMap(name => {
    const value = filter[name]
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return []
    // Row and value belong to the same name, which a lookup by a variable name cannot tell the compiler.
    return [{ name, row: FILTERS[name] as unknown as FilterRow<keyof FilterValues>, value }]
  })
}
