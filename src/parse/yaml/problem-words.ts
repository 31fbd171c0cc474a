import { shortText } from '../text/short-text.js'
import type { Mend } from './proposals.js'
import type { Told } from './repair.js'

/** What a message says about YAML that cannot be read, and how to write it. */
export function problemWords(
  { problem, mend, line }: Told,
  source: string,
): { text: string; hint: string | null } {
  if (mend) {
    const shown = mend.line.trimStart()
    // A line too long to be read is not shown.
    const hint =
      shown.length > LONGEST ? 'Put texts with special characters in quotes.' : HINTS[mend.kind](shown)
    return { text: REASONS[mend.kind](mend.value, problem.code), hint }
  }
  const own = OWN[problem.code]
  if (own) return own(source.split('\n')[line] ?? '')
  const written = shortText((source.split('\n')[line] ?? '').trim())
  return {
    text: written === '' ? 'YAML cannot read on from here' : `YAML cannot read this line: \`${written}\``,
    hint: 'Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  }
}

/** Characters of a line that a message shows. */
const LONGEST = 600

type MendKind = Mend['kind']

const HINTS = {
  quote: line => `Put it in quotes: \`${line}\`.`,
  items: line => `Write \`${line}\`.`,
  list: line => `Close the list: \`${line}\`.`,
  blank: line => `Write \`${line}\`.`,
  tab: line => `Use blanks: \`${line}\`.`,
  outdent: line => `Write \`${line}\` at the beginning of the line.`,
  first: line => `Write \`${line}\` at the beginning of the line, and so the keys below it.`,
  dash: line => `Write \`${line}\`.`,
  item: line => `Write \`${line}\`.`,
  colon: line => `Write \`${line}\`.`,
  comment: line => `Write \`${line}\`, or remove the line.`,
  order: () => 'Remove the line; a text that begins with `%` stands in quotes, behind its key.',
  indent: line => `If it continues the line above, indent it by two blanks: \`  ${line}\`.`,
} as const satisfies Record<MendKind, (line: string) => string>

const REASONS = {
  quote: quoteReason,
  items: () => 'YAML cannot read this list',
  outdent: () => 'The key is indented, and the one above it has a value already',
  first: () => 'The first key is indented, and others are not',
  dash: () => 'A dash makes a list of what is a key',
  item: () => 'A blank is missing after the dash',
  colon: () => 'This is no key: a colon and a blank stand behind its name',
  comment: () => 'A comment of YAML begins with `#`',
  order: () => 'A line that begins with `%` is an order to the reader of YAML',
  list: () => 'The list is never closed',
  blank: () => 'A blank is missing after the colon',
  tab: () => 'A tab cannot indent in YAML',
  indent: () => 'This line has no key',
} as const satisfies Record<MendKind, (value: string, code: string) => string>

const OWN: Record<string, (line: string) => { text: string; hint: string }> = {
  DUPLICATE_KEY: line => ({
    text: `The key \`${line.trim().split(':')[0]}\` stands twice`,
    hint: 'Keep one of the two.',
  }),
  ALIAS: line => ({
    text: `\`${line.trim()}\` borrows a value that no line above has named`,
    hint: 'Write the value itself; a text that begins with `*` stands in quotes.',
  }),
  ITEMS: line => ({
    text: `\`${line.trim()}\` is no entry of a list: YAML reads it as a part of the text above`,
    hint: 'A list stands below a key without a value, its dashes one below the other; a text stands in quotes.',
  }),
  BLANK: line => ({
    text: `\`${line.trim()}\` has no key: a colon and a blank stand behind its name`,
    hint: 'Write `key: value`.',
  }),
  MULTIPLE_DOCS: () => ({
    text: 'A second YAML document begins here, and is not read',
    hint: 'Remove the line `---` or `...` between them.',
  }),
}

function quoteReason(value: string, code: string): string {
  const [first = ''] = value
  if (first === '"' || first === "'") {
    if (code === 'BAD_DQ_ESCAPE')
      return 'A backslash in double quotes begins an escape, and this one does not exist'
    const closed = value.indexOf(first, 1)
    if (closed < 0) return `The quote \`${first}\` is never closed`
    return closed === value.length - 1 ? 'YAML cannot read this value' : 'Text follows the closing quote'
  }
  if (/[-&*!|>@`%[\]{},?#]/.test(first))
    return `YAML gives ${first === '`' ? 'a backtick' : `\`${first}\``} at the beginning of a value a meaning of its own`
  return /:(?:\s|$)/.test(value)
    ? 'YAML takes the text before a colon for a key'
    : 'YAML reads this value in its own way'
}
