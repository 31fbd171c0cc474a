/** An error that ended a command, for people and for programs. */
import { formatMessage, VademecumError } from '../../diagnostics.js'
import type { Message } from '../../model/message.js'
import type { Rule } from '../../rules.js'
import type { Paint } from './paint.js'

/** What the error says, with what was behind it. `verbose` adds the stack of a bug. */
export function formatFailure(error: unknown, paint: Paint, verbose: boolean): string {
  const known = error instanceof VademecumError
  const lines = [
    ...(known ? error.messages.map(formatMessage) : []),
    textOf(error).replace(/^(?=\S)/gm, `${paint('red', 'error')}: `),
    ...causesOf(error).map(cause => `    because: ${cause}`),
    ...(known && error.hint !== null ? [`    ${error.hint}`] : []),
    ...(known ? [] : [verbose ? stackOf(error) : '    This is a fault of Vademecum; --verbose shows where.']),
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
