/** Vademecum as a library: what is exported here, and the types it is made of, is what callers may build on. */
import { type BuildOptions, DEFAULTS } from './config.js'
import type { FilterRequest } from './model/filter.js'
import type { Guide } from './model/guide.js'
import type { Selection } from './model/selection.js'
import { select as selectWith } from './select/index.js'
import { build as buildWith } from './session/build.js'
import { check as checkWith } from './session/check.js'
import type { BuildResult, CheckResult } from './session/result.js'

export type { BuildOptions, Machine } from './config.js'
export { InterruptedError, UsageError, VademecumError } from './diagnostics.js'
export type { Artifact, BuildEvent, EditionName, Job, StageName } from './model/build.js'
export type { Bundle, Filter, FilterRequest } from './model/filter.js'
export type {
  Category,
  FollowUp,
  Guide,
  GuideFont,
  GuideSettings,
  Inline,
  Level,
  Link,
  LinkTarget,
  Question,
} from './model/guide.js'
export type { Message, Place, Severity } from './model/message.js'
export type { PaperName } from './model/paper.js'
export type { Asset } from './model/picture.js'
export type { Selection, SelectionKind } from './model/selection.js'
export type { Snippet, SnippetMarks } from './model/snippet.js'
export { type LoadOptions, loadGuide } from './parse/index.js'
export type { BuildResult, CheckResult } from './session/result.js'

/**
 * Builds what the options ask for and resolves with what was written. Content errors are in `messages`, then nothing was written.
 * Throws a UsageError for wrong options, an InterruptedError when the signal aborts, a VademecumError when the build fails for another
 * reason (nothing selected, no browser, time-out, disk); in every case the former artifacts stay whole.
 */
export function build(options: BuildOptions = {}): Promise<BuildResult> {
  return buildWith(options)
}

/** Every content problem of a guide, its bundles and its glyphs; nothing is printed or written. Throws a UsageError for wrong options. */
export function check(options: BuildOptions = {}): Promise<CheckResult> {
  return checkWith(options)
}

/**
 * The questions of a guide that a request names, in guide order; all of them for an empty request.
 * Throws a UsageError that lists every unknown value, and a VademecumError when nothing is left, saying which filter left nothing.
 */
export function select(guide: Guide, request: FilterRequest = {}): Selection {
  return selectWith(guide, request, { seed: DEFAULTS.seed })
}
