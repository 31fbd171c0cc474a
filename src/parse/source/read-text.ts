import type { Place } from '../../model/message.js'
import { controlsIn, controlWords } from '../text/control-characters.js'
import { endlessWord } from '../text/endless-word.js'
import { type Fragment, fileFragment } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import { decodeText } from './decode.js'
import { encodingWords } from './encoding-words.js'
import type { ReadOutcome, Refusal } from './outcome.js'
import type { SourceRoot } from './root.js'

const REFUSED = {
  missing: ['file-missing', 'is not there'],
  outside: ['file-outside', 'leads out of the guide'],
  'not-a-file': ['file-missing', 'is not a file'],
  'too-large': ['file-too-large', 'is too large'],
  unreadable: ['file-missing', 'cannot be read'],
} as const satisfies Record<Refusal, [string, string]>

/** Reads a text file of the guide; what is wrong with it (encoding, size, a link out of the guide) is reported and gives null. */
export async function readText(root: SourceRoot, path: string, report: Report): Promise<Fragment | null> {
  return textOf(await root.read(path, LIMITS.text), path, root.shown(path), report)
}

/** The same of what was read; `shown` is the path as people are shown it. */
export function textOf(outcome: ReadOutcome, path: string, shown: string, report: Report): Fragment | null {
  if (!outcome.ok) {
    const [rule, words] = REFUSED[outcome.reason]
    const mend =
      outcome.reason === 'too-large'
        ? `${outcome.detail ?? ''}. Divide it, or show less of a log or of code.`
        : outcome.detail
    report(rule, { file: shown, line: 1, column: 1 }, `\`${path}\` ${words}`, mend)
    return null
  }
  const decoded = decodeText(outcome.bytes)
  if (!decoded.ok) {
    report('file-encoding', endOf(decoded.before, shown), ...encodingWords(outcome.bytes, decoded.byte))
    return null
  }
  const controls = controlsIn(decoded.text)
  if (controls[0]) {
    const lines = controls.slice(1).map(({ index }) => endOf(decoded.text.slice(0, index), shown).line)
    report(
      'file-control-character',
      endOf(decoded.text.slice(0, controls[0].index), shown),
      ...controlWords(controls, inLines([...new Set(lines)])),
    )
  }
  const endless = endlessWord(decoded.text)
  if (endless !== null) {
    report(
      'file-word-endless',
      endOf(decoded.text.slice(0, endless.index), shown),
      `${endless.length} characters follow one another without a space, at most ${LIMITS.word} can be set`,
      'Show less of it, or divide it into lines.',
    )
    return null
  }
  return fileFragment(path, shown, decoded.text)
}

/** The place right after a text. */
function endOf(before: string, file: string): Place {
  const lines = before.split('\n')
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

function inLines(lines: number[]): string {
  if (lines.length === 0) return ''
  const shown = lines.slice(0, 5).join(', ')
  return lines.length > 5
    ? `, in lines ${shown} and others`
    : `, in line${lines.length > 1 ? 's' : ''} ${shown}`
}
