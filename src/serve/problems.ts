import { VademecumError } from '../diagnostics.js'
import type { Guide } from '../model/guide.js'
import type { LiveProblem } from '../model/live.js'
import type { Message } from '../model/message.js'

/** Messages as the page shows them, each at the question in whose file it is: of `guide`, the last one that is known. */
export function liveProblems(messages: readonly Message[], guide: Guide | null): LiveProblem[] {
  return messages.map(message => {
    const { severity, message: text, hint, file, line, column } = message
    return {
      severity,
      message: text,
      hint,
      place: file === null ? null : `${file}:${line ?? 1}:${column ?? 1}`,
      question: guide === null ? null : questionAt(guide, message),
    }
  })
}

/** What was thrown, as messages: a theme that is broken, a guide that is not there while it is moved. */
export function messagesOf(error: unknown): Message[] {
  const known = error instanceof VademecumError ? error : null
  if (known !== null && known.messages.length > 0) return [...known.messages]
  const message = error instanceof Error ? error.message : String(error)
  const hint = known?.hint ?? null
  return [
    {
      severity: 'error',
      rule: known?.rule ?? 'build-failed',
      file: null,
      line: null,
      column: null,
      message,
      hint,
    },
  ]
}

/** The last question of the file that begins at or above the line; its front matter stands above its title, so else the first. */
function questionAt({ questions }: Guide, { file, line }: Message): string | null {
  const own = questions.filter(({ place }) => place.file === file)
  const above = own.filter(({ place }) => (place.line ?? 0) <= (line ?? 0))
  return (above.at(-1) ?? own[0])?.id ?? null
}
