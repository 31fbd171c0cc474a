import type { ReportFlags } from '../flags/report.js'
import type { Terminal } from '../terminal.js'
import { createLiveProgress } from './live.js'
import { createPlainProgress } from './plain.js'
import type { Progress } from './types.js'

/** A live list on a screen, lines in CI and files, nothing when quiet. */
export function createProgress(flags: ReportFlags, terminal: Terminal): Progress {
  if (flags.quiet) return { event: () => {}, stop: () => {} }
  if (terminal.isLive && !flags.verbose) return createLiveProgress(terminal)
  return createPlainProgress(terminal, flags.verbose ?? false)
}
