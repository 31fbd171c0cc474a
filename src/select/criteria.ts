/** What a caller may ask for: a filter, with bundles by name, and levels not yet checked. */
import type { Filter } from '../model/guide.js'

export interface FilterRequest extends Omit<Filter, 'level'> {
  level?: readonly string[]
  /** Names of bundles in guide.yaml. */
  bundle?: readonly string[]
}

/** A request in full: an empty list or null means that the filter is not used. */
export interface Criteria {
  category: string[]
  tag: string[]
  level: string[]
  id: string[]
  bundle: string[]
  query: string | null
  exclude: string[]
  sample: number | null
  seed: number
}

/** `seed` is the seed of `sample` where the request has none. */
export function normalizeRequest(request: FilterRequest, seed: number): Criteria {
  return {
    category: unique(request.category),
    tag: unique(request.tag),
    level: unique(request.level),
    id: unique(request.id),
    bundle: unique(request.bundle),
    query: request.query ?? null,
    exclude: unique(request.exclude),
    sample: request.sample ?? null,
    seed: request.seed ?? seed,
  }
}

/** Names of the filters in use. The seed alone selects nothing. */
export function usedFilters(criteria: Criteria): FilterName[] {
  return FILTER_NAMES.filter(name => {
    const value = criteria[name]
    return Array.isArray(value) ? value.length > 0 : value !== null
  })
}

/** In the order in which they are applied: `sample` comes last. */
export const FILTER_NAMES = [
  'category',
  'bundle',
  'level',
  'tag',
  'id',
  'query',
  'exclude',
  'sample',
] as const satisfies (keyof Criteria)[]

export type FilterName = (typeof FILTER_NAMES)[number]

function unique(values: readonly string[] | undefined): string[] {
  return [...new Set(values)]
}
