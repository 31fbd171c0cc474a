import { formatMessage } from '../../diagnostics.js'
import type { Message, Severity } from '../../model/message.js'
import type { Paint } from './paint.js'
import { count } from './quantities.js'

const GROUPS = [
  { severity: 'error', word: 'error', style: 'red' },
  { severity: 'warning', word: 'warning', style: 'yellow' },
  { severity: 'info', word: 'note', style: 'dim' },
] as const satisfies { severity: Severity; word: string; style: Parameters<Paint>[0] }[]

/** The messages in groups, the gravest first, each under its count; `''` for none. */
export function formatMessages(messages: readonly Message[], paint: Paint): string {
  return GROUPS.map(({ severity, word, style }) => {
    const group = messages.filter(message => message.severity === severity)
    if (group.length === 0) return ''
    return `${paint(style, `${count(group.length, word)}:`)}\n${group.map(indent).join('\n')}\n`
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

function indent(message: Message): string {
  return `  ${formatMessage(message).replaceAll('\n', '\n  ')}`
}

/** The errors alone, for a quiet run. */
export function formatErrors(messages: readonly Message[], paint: Paint): string {
  return formatMessages(
    messages.filter(message => message.severity === 'error'),
    paint,
  )
}
