import type { Place } from './message.js'

/**
 * What a selection may be filtered by; each key has its row in the table of filters. Values of one key are OR-ed, keys are AND-ed.
 * Values are as they were written: what the guide does not know is told when they are used.
 */
export interface Filter {
  category?: string[]
  /** Names of bundles in guide.yaml. */
  bundle?: string[]
  level?: string[]
  tag?: string[]
  id?: string[]
  query?: string
  /** Ids, categories or tags. */
  exclude?: string[]
  sample?: number
}

/** A filter, and the seed of its sample. */
export interface FilterRequest extends Filter {
  seed?: number
}

/** A selection saved by name in guide.yaml. */
export interface Bundle {
  name: string
  title: string
  description: string | null
  filter: FilterRequest
  place: Place
}
