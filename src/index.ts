/** Vademecum as a library. */
import { DEFAULTS } from './config.js'
import type { FilterRequest, Guide } from './model/guide.js'
import type { Selection } from './model/selection.js'
import { select as selectWith } from './select/index.js'

export type { BuildOptions, Machine } from './config.js'
export { InterruptedError, UsageError, VademecumError } from './diagnostics.js'
export type * from './model/build.js'
export type * from './model/documents.js'
export type * from './model/guide.js'
export type * from './model/message.js'
export type * from './model/selection.js'
export { loadGuide } from './parse/index.js'
export { build } from './session/build.js'
export { type CheckResult, check } from './session/check.js'
export type { BuildResult } from './session/result.js'

/**
 * The questions of a guide that a request names, in guide order; all of them for an empty request.
 * Throws a UsageError that lists every unknown value, and a VademecumError when nothing is left, saying which filter left nothing.
 */
export function select(guide: Guide, request: FilterRequest = {}): Selection {
  return selectWith(guide, request, { seed: DEFAULTS.seed })
}
