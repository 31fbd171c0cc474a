import type { Artifact } from '../model/build.js'
import type { Guide } from '../model/guide.js'
import type { Message } from '../model/message.js'
import { hasErrors, withoutRepeats } from './messages.js'

/** What a build, or a check, came to. */
export interface BuildResult {
  /** False when a message is an error; then nothing was written. */
  ok: boolean
  artifacts: Artifact[]
  messages: Message[]
  /** Questions the build took in, each counted once. */
  questions: number
  /** Milliseconds from call to return. */
  ms: number
}

export interface CheckResult extends BuildResult {
  /** null when no record could be made of it. */
  guide: Guide | null
}

/** The result after `elapsed` milliseconds; nothing was made but what `made` says. */
export function makeResult(
  messages: readonly Message[],
  elapsed: number,
  made: Partial<BuildResult> = {},
): BuildResult {
  return {
    ok: !hasErrors(messages),
    artifacts: [],
    questions: 0,
    ms: Math.round(elapsed),
    ...made,
    messages: withoutRepeats(messages),
  }
}
