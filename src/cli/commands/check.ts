import { check } from '../../session/check.js'
import type { CheckFlags } from '../actions.js'
import { given } from '../flags/given.js'
import { mostOf } from '../flags/report.js'
import { formatEnvelope, listQuestion } from '../report/envelope.js'
import { countMessages, formatErrors, formatMessages } from '../report/messages.js'
import { createPaint } from '../report/paint.js'
import { count } from '../report/quantities.js'
import type { Terminal } from '../terminal.js'

/** `vademecum check`: resolves with the exit status. The problems are what was asked for, so they go to standard output. */
export async function runCheck(guide: string, flags: CheckFlags, terminal: Terminal): Promise<number> {
  const { drafts, strict, theme } = flags
  const { cwd, machine, signal } = terminal
  const result = await check({ ...given({ drafts, strict, theme }), guide, cwd, machine, signal })
  const { ok, messages } = result
  const paint = createPaint(terminal.hasColor)
  if (flags.json) {
    const questions = (result.guide?.questions ?? []).map(listQuestion)
    terminal.out(formatEnvelope({ ok, artifacts: [], messages, questions }))
  } else if (flags.quiet) {
    terminal.out(formatErrors(messages, paint))
  } else {
    terminal.out(formatMessages(messages, paint, mostOf(flags)))
    terminal.err(
      `${count(result.questions, 'question')} checked: ${countMessages(messages) || 'no problems'}\n`,
    )
  }
  return ok ? 0 : 1
}
