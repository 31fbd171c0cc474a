import { DEFAULTS } from '../../config.js'
import { printableLine } from '../../printable.js'
import { importDeck } from '../../session/import-deck.js'
import type { ImportFlags } from '../actions.js'
import { formatEnvelope } from '../report/envelope.js'
import { formatErrors, formatMessages } from '../report/messages.js'
import { createPaint } from '../report/paint.js'
import { count } from '../report/quantities.js'
import type { Terminal } from '../terminal.js'

/** `vademecum import`: resolves with the exit status, throws what the importing throws. */
export async function runImport(deck: string, flags: ImportFlags, terminal: Terminal): Promise<number> {
  const { out, shape = null, lang = null, source = null, dryRun = false } = flags
  const { cwd, signal } = terminal
  const result = await importDeck({ deck, out, cwd, shape, language: lang, source, dryRun, signal })
  const paint = createPaint(terminal.hasColor)
  const { messages, found, written, again } = result
  if (flags.json) terminal.out(formatEnvelope({ ok: true, artifacts: [], messages }))
  else if (flags.quiet) terminal.err(formatErrors(messages, paint))
  else {
    terminal.err(
      formatMessages(
        messages.filter(({ rule }) => rule !== 'deck-read'),
        paint,
      ),
    )
    terminal.err(`\n${paint('green', found)}\n`)
    for (const line of again ?? []) terminal.err(`  ${printableLine(line)}\n`)
    terminal.out(dryRun ? 'Nothing was written.\n' : nextSteps(out, written.length))
  }
  return 0
}

function nextSteps(out: string, files: number): string {
  const argument =
    out === DEFAULTS.guide ? '' : ` ${/^[\w./-]+$/.test(out) ? out : JSON.stringify(printableLine(out))}`
  return `${count(files, 'file')} written to ${printableLine(out)}. Next:

  vademecum build${argument}     build it to ./${DEFAULTS.out}
  vademecum check${argument}     find what is left to mend
`
}
