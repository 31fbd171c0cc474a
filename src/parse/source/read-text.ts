import { type Fragment, fileFragment } from '../fragment.js'
import { LIMITS } from '../limits.js'
import type { Report } from '../report.js'
import { decodeText } from './decode.js'
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
  if (decoded.ok) return fileFragment(path, shown, decoded.text)
  const lines = decoded.before.split('\n')
  report(
    'file-encoding',
    { file: shown, line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
    `Byte ${decoded.byte} (0x${hex(outcome.bytes[decoded.byte])}) is not valid UTF-8`,
    'Save the file as UTF-8.',
  )
  return null
}

function hex(byte = 0): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
