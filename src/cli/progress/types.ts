import type { BuildEvent } from '../../model/build.js'

/** Shows a build's events on standard error while they happen. */
export interface Progress {
  event(event: BuildEvent): void
  /** Takes what was shown live from the screen. */
  stop(): void
}
