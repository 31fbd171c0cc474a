import type { Artifact, Message } from '../model.js'

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
