/** What the command line has of the world: its streams and machine. `src/cli.ts` makes it from the process, tests by hand. */
import type { Machine } from '../config.js'

export interface Terminal {
  /** Standard output: what was asked for. */
  out(text: string): void
  /** Standard error: progress, reports, problems. */
  err(text: string): void
  /** Standard error is a screen that can be redrawn. */
  isLive: boolean
  /** Standard error shows colors. */
  hasColor: boolean
  /** Size of that screen in characters, as it is now. */
  size(): { columns: number; rows: number }
  cwd: string
  machine: Machine
  /** Aborted by Ctrl-C and by signals to end. */
  signal: AbortSignal
}
