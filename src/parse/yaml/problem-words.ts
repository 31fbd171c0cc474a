import type { Told } from './repair.js'

/** What a message says about YAML that cannot be read, and how to write it. */
export function problemWords(
  { problem, mend, line }: Told,
  source: string,
): { text: string; hint: string | null } {
  if (mend) {
    const shown = mend.line.trimStart()
    return { text: REASONS[mend.kind](mend.value, problem.code), hint: HINTS[mend.kind](shown) }
  }
  const own = OWN[problem.code]
  if (own) return own(source.split('\n')[line] ?? '')
  return {
    text: `This is not valid YAML: ${problem.message}`,
    hint: 'Put texts with special characters in quotes.',
  }
}

type MendKind = NonNullable<Told['mend']>['kind']

const HINTS = {
  quote: line => `Put it in quotes: \`${line}\`.`,
  list: line => `Close the list: \`${line}\`.`,
  blank: line => `Write \`${line}\`.`,
  tab: line => `Use blanks: \`${line}\`.`,
  indent: line => `If it continues the line above, indent it by two blanks: \`  ${line}\`.`,
} as const satisfies Record<MendKind, (line: string) => string>

const REASONS = {
  quote: quoteReason,
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
