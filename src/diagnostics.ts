/** Messages for people: located content problems, and the errors that end a build. */
import type { Message, Place } from './model/message.js'
import { printableLine, printableText } from './printable.js'
import { RULES, type Rule } from './rules.js'

/** A content problem at a place. Severity is the rule's own unless a stricter one is asked for. */
export function createMessage(
  rule: Rule,
  place: Place | null,
  text: string,
  hint: string | null = null,
): Message {
  return {
    severity: RULES[rule],
    rule,
    message: text,
    hint,
    file: place?.file ?? null,
    line: place?.line ?? null,
    column: place?.column ?? null,
  }
}

/** `content/01-x/02-y.md:3:1  rule  message` and the hint on a line of its own; what stood in a guide can do nothing to a terminal. */
export function formatMessage(message: Message): string {
  const { file, line, column } = message
  const where = file === null ? '' : `${printableLine(file)}:${line ?? 1}:${column ?? 1}  `
  const hint = message.hint === null ? '' : `\n    ${printableText(message.hint, '    ')}`
  return `${where}${message.severity}  ${message.rule}  ${printableLine(message.message)}${hint}`
}

/** Ends a run. `hint` is what to do about it; `cause` is kept and printed once; `messages` are the content problems behind it. */
export class VademecumError extends Error {
  readonly hint: string | null
  readonly messages: Message[]
  /** Exit status: 1 the build failed, 2 wrong usage, 130 interrupted. */
  readonly status: 1 | 2 | 130
  /** The rule under which a report names it. */
  readonly rule: Rule

  constructor(
    message: string,
    options: {
      hint?: string | null
      cause?: unknown
      messages?: Message[]
      status?: 1 | 2 | 130
      rule?: Rule
    } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = new.target.name
    this.hint = options.hint ?? null
    this.messages = options.messages ?? []
    this.status = options.status ?? 1
    this.rule = options.rule ?? 'build-failed'
  }
}

/** Wrong flag, unknown value, missing guide: exit status 2. */
export class UsageError extends VademecumError {
  constructor(message: string, hint: string | null = null) {
    super(message, { hint, status: 2, rule: 'usage' })
  }
}

/** Ctrl-C or a signal: exit status 130. */
export class InterruptedError extends VademecumError {
  constructor() {
    super('Interrupted', { status: 130, rule: 'interrupted' })
  }
}
