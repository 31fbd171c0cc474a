import { MESSAGES_PER_RULE } from '../../config.js'
import { formatMessage } from '../../diagnostics.js'
import type { Message, Severity } from '../../model/message.js'
import type { Paint } from './paint.js'
import { count } from './quantities.js'

const GROUPS = [
  { severity: 'error', word: 'error', style: 'red' },
  { severity: 'warning', word: 'warning', style: 'yellow' },
  { severity: 'info', word: 'note', style: 'dim' },
] as const satisfies { severity: Severity; word: string; style: Parameters<Paint>[0] }[]

/** The messages in groups, the gravest first, each under its count, no more than `most` of one rule; `''` for none. */
export function formatMessages(messages: readonly Message[], paint: Paint, most = MESSAGES_PER_RULE): string {
  return GROUPS.map(({ severity, word, style }) => {
    const group = messages.filter(message => message.severity === severity)
    if (group.length === 0) return ''
    return `${paint(style, `${count(group.length, word)}:`)}\n${linesOf(group, most).map(indent).join('\n')}\n`
  })
    .filter(text => text !== '')
    .join('\n')
}

/** `2 errors, 1 warning`. */
export function countMessages(messages: readonly Message[]): string {
  return GROUPS.map(({ severity, word }) => ({
    word,
    number: messages.filter(message => message.severity === severity).length,
  }))
    .filter(({ number }) => number > 0)
    .map(({ number, word }) => count(number, word))
    .join(', ')
}

/** A flood of one kind is told by its first, and a line with the number of the others. */
export function linesOf(messages: readonly Message[], most: number): string[] {
  const told = new Map<string, number>()
  const lines: string[] = []
  for (const message of messages) {
    const before = told.get(message.rule) ?? 0
    told.set(message.rule, before + 1)
    if (before < most) lines.push(formatMessage(message))
  }
  for (const [rule, number] of told)
    if (number > most)
      lines.push(`… and ${number - most} more of ${rule}; \`vademecum check --verbose\` shows them all`)
  return lines
}

function indent(text: string): string {
  return `  ${text.replaceAll('\n', '\n  ')}`
}

/** The errors alone, for a quiet run. */
export function formatErrors(messages: readonly Message[], paint: Paint): string {
  return formatMessages(
    messages.filter(message => message.severity === 'error'),
    paint,
  )
}
