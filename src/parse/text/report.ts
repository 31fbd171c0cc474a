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

function byPlace(a: Message, b: Message): number {
  return (
    compare(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
