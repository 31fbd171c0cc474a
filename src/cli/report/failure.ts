/** An error that ended a command, for people and for programs. */
import { MESSAGES_PER_RULE } from '../../config.js'
import { UsageError, VademecumError } from '../../diagnostics.js'
import type { Message } from '../../model/message.js'
import { printableText } from '../../printable.js'
import type { Rule } from '../../rules.js'
import { linesOf } from './messages.js'
import type { Paint } from './paint.js'

/** What the error says, with what was behind it. `verbose` adds the stack of a bug. */
export function formatFailure(error: unknown, paint: Paint, verbose: boolean): string {
  const known = error instanceof VademecumError
  const lines = [
    ...(known ? linesOf(error.messages, verbose ? Number.POSITIVE_INFINITY : MESSAGES_PER_RULE) : []),
    ...problemsOf(error).map(problem => `${paint('red', 'error')}: ${printableText(problem, '    ')}`),
    ...causesOf(error).map(cause => `    because: ${printableText(cause, '      ')}`),
    ...(known && error.hint !== null ? [`    ${printableText(error.hint, '    ')}`] : []),
    ...(known
      ? []
      : [
          verbose
            ? printableText(stackOf(error), '    ')
            : '    This is a fault of Vademecum; --verbose shows where.',
        ]),
  ]
  return `${lines.join('\n')}\n`
}

/** The same as messages of the JSON envelope. */
export function failureMessages(error: unknown): Message[] {
  const known = error instanceof VademecumError ? error : null
  const rule: Rule = known?.rule ?? 'build-failed'
  const place = { file: null, line: null, column: null }
  return [
    ...(known?.messages ?? []),
    { severity: 'error', rule, message: textOf(error), hint: known?.hint ?? null, ...place },
  ]
}

/** Wrong usage may be wrong in several ways, a line each. */
function problemsOf(error: unknown): string[] {
  return error instanceof UsageError ? textOf(error).split('\n') : [textOf(error)]
}

/** Causes that say something their errors do not say already. */
function causesOf(error: unknown): string[] {
  const causes: string[] = []
  let said = textOf(error)
  for (let cause = error instanceof Error ? error.cause : null; cause instanceof Error; cause = cause.cause) {
    if (!said.includes(cause.message)) causes.push(cause.message)
    said += cause.message
  }
  return causes
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : ''
}
