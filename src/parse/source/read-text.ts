import type { Place } from '../../model/message.js'
import { type Fragment, fileFragment } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import { controlCharacter, decodeText } from './decode.js'
import type { Refusal } from './outcome.js'
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
  const shown = root.shown(path)
  const outcome = await root.read(path, LIMITS.text)
  if (!outcome.ok) {
    const [rule, words] = REFUSED[outcome.reason]
    report(rule, { file: shown, line: 1, column: 1 }, `\`${path}\` ${words}`, outcome.detail)
    return null
  }
  const decoded = decodeText(outcome.bytes)
  if (!decoded.ok) {
    const text = `Byte ${decoded.byte} (0x${hex(outcome.bytes[decoded.byte], 2)}) is not valid UTF-8`
    report('file-encoding', endOf(decoded.before, shown), text, 'Save the file as UTF-8.')
    return null
  }
  const control = controlCharacter(decoded.text)
  if (control >= 0) {
    const text = `The control character U+${hex(decoded.text.charCodeAt(control), 4)} has no place in a text`
    report('file-control-character', endOf(decoded.text.slice(0, control), shown), text, 'Remove it.')
  }
  return fileFragment(path, shown, decoded.text)
}

/** The place right after a text. */
function endOf(before: string, file: string): Place {
  const lines = before.split('\n')
  return { file, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

function hex(value: number | undefined, digits: number): string {
  return (value ?? 0).toString(16).toUpperCase().padStart(digits, '0')
}
