import { createMessage } from '../../diagnostics.js'
import type { Message, Place } from '../../model/message.js'
import type { Rule } from '../../rules.js'

/** Notes a content problem and goes on: `text` says what and which value, `hint` what to do about it. */
export type Report = (rule: Rule, place: Place | null, text: string, hint?: string | null) => void

/** Collects the problems of a whole run; `messages()` gives them by file, line and column. */
export function createReport(): { report: Report; messages(): Message[] } {
  const messages: Message[] = []
  return {
    report: (rule, place, text, hint = null) => messages.push(createMessage(rule, place, text, hint)),
    messages: () => messages.toSorted(byPlace),
  }
}

/** What was reported while something was made. */
export interface Said {
  /** Reports it again. */
  repeat(to: Report): void
}

/** A report that passes on what it is told, and remembers it. */
export function saying(to: Report): Said & { report: Report } {
  const said: Parameters<Report>[] = []
  return {
    report: (...told) => {
      said.push(told)
      to(...told)
    },
    repeat: again => {
      for (const told of said) again(...told)
    },
  }
}

function byPlace(a: Message, b: Message): number {
  return (
    compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
