/** Vademecum as a library. */
import { DEFAULTS } from './config.js'
import type { Guide, Selection } from './model.js'
import { type FilterRequest, select as selectWith } from './select/index.js'

export { type CheckResult, check } from './build/check.js'
export type { BuildResult } from './build/result.js'
export { build } from './build.js'
export type { BuildOptions, Machine } from './config.js'
export { InterruptedError, UsageError, VademecumError } from './diagnostics.js'
export type * from './model.js'
export { loadGuide } from './parse/index.js'
export type { FilterRequest } from './select/index.js'

/**
 * The questions of a guide that a request names, in guide order; all of them for an empty request.
 * Throws a UsageError that lists every unknown value, and a VademecumError when nothing is left, saying which filter left nothing.
 */
export function select(guide: Guide, request: FilterRequest = {}): Selection {
  return selectWith(guide, request, { seed: DEFAULTS.seed })
}
