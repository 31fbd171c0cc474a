import type { Question } from '../../model/guide.js'
import { list } from '../../session/list.js'
import type { ListFlags } from '../actions.js'
import { given } from '../flags/given.js'
import { mostOf } from '../flags/report.js'
import { requestOf } from '../flags/selection.js'
import { alignColumns } from '../report/columns.js'
import { formatEnvelope, listQuestion } from '../report/envelope.js'
import { formatErrors, formatMessages } from '../report/messages.js'
import { createPaint } from '../report/paint.js'
import { count } from '../report/quantities.js'
import type { Terminal } from '../terminal.js'

/** `vademecum list`: resolves with the exit status. */
export async function runList(guide: string, flags: ListFlags, terminal: Terminal): Promise<number> {
  const { cwd, machine, signal } = terminal
  const filter = requestOf(flags)
  const { selection, messages } = await list({
    ...given({ drafts: flags.drafts }),
    guide,
    filter,
    cwd,
    machine,
    signal,
  })
  const ok = selection !== null
  const questions = selection?.questions ?? []
  const paint = createPaint(terminal.hasColor)
  if (flags.json) {
    terminal.out(formatEnvelope({ ok, artifacts: [], messages, questions: questions.map(listQuestion) }))
    return ok ? 0 : 1
  }
  terminal.err(flags.quiet ? formatErrors(messages, paint) : formatMessages(messages, paint, mostOf(flags)))
  terminal.out(formatTable(questions))
  if (!flags.quiet && ok) terminal.err(`${count(questions.length, 'question')}\n`)
  return ok ? 0 : 1
}

function formatTable(questions: readonly Question[]): string {
  if (questions.length === 0) return ''
  const rows = questions.map(({ number, id, level, tags, title }) => [
    number.text,
    id,
    level ?? '',
    tags.join(', '),
    title.text,
  ])
  return alignColumns([['no.', 'id', 'level', 'tags', 'question'], ...rows])
    .map(line => `${line}\n`)
    .join('')
}
