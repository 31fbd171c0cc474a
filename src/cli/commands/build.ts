import { build } from '../../session/build.js'
import type { BuildFlags } from '../actions.js'
import { given } from '../flags/given.js'
import { mostOf } from '../flags/report.js'
import { sandboxMode } from '../flags/sandbox.js'
import { requestOf } from '../flags/selection.js'
import { createProgress } from '../progress/progress.js'
import { formatBuildReport } from '../report/build-report.js'
import { formatEnvelope } from '../report/envelope.js'
import { formatErrors } from '../report/messages.js'
import { createPaint } from '../report/paint.js'
import type { Terminal } from '../terminal.js'

/** `vademecum build`: resolves with the exit status, throws what `build` throws. */
export async function runBuild(guide: string, flags: BuildFlags, terminal: Terminal): Promise<number> {
  const { out, edition, byCategory, split, pages, fold, drafts, strict, paper, theme, sandbox, timeout } =
    flags
  const { cwd, machine, signal } = terminal
  const progress = createProgress(flags, terminal)
  const result = await build({
    ...given({
      editions: edition,
      byCategory,
      split,
      pages,
      fold,
      drafts,
      strict,
      paper,
      theme,
      timeoutMs: timeout,
    }),
    filter: requestOf(flags),
    onEvent: progress.event,
    ...{ guide, out, sandbox: sandboxMode(sandbox), cwd, machine, signal },
  }).finally(progress.stop)
  const { ok, artifacts, messages } = result
  const paint = createPaint(terminal.hasColor)
  if (flags.json) terminal.out(formatEnvelope({ ok, artifacts, messages }))
  else
    terminal.err(
      flags.quiet ? formatErrors(messages, paint) : formatBuildReport(result, paint, mostOf(flags)),
    )
  return ok ? 0 : 1
}
