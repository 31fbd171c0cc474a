import type { FilterRequest } from '../model/filter.js'

/** A request with its seed, no value twice in a list. */
export type Criteria = FilterRequest & { seed: number }

/** `seed` is the seed of `sample` where the request has none. */
export function normalizeRequest(request: FilterRequest, seed: number): Criteria {
  const entries = Object.entries(request).map(([name, value]) => [
    name,
    Array.isArray(value) ? [...new Set(value)] : value,
  ])
  return { seed, ...Object.fromEntries(entries) }
}
