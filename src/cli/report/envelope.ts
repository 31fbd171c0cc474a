/** The one object that `--json` prints. Fields are named in the contract; new ones may be added, none changed without a new version. */
import type { Artifact } from '../../model/build.js'
import type { Question } from '../../model/guide.js'
import type { Message } from '../../model/message.js'
import { printableJson } from '../../printable.js'

export interface ListedQuestion {
  number: string
  id: string
  category: string
  level: string | null
  tags: string[]
  title: string
  summary: string
  file: string
  draft: boolean
}

export interface Envelope {
  schemaVersion: 1
  ok: boolean
  artifacts: Artifact[]
  messages: Message[]
  /** Of `list` and `check` only. */
  questions?: ListedQuestion[]
}

/** One line of JSON, with a line break. */
export function formatEnvelope(envelope: Omit<Envelope, 'schemaVersion'>): string {
  const messages = envelope.messages.map(({ severity, rule, file, line, column, message, hint }) => ({
    severity,
    rule,
    file,
    line,
    column,
    message,
    hint,
  }))
  return `${printableJson(JSON.stringify({ schemaVersion: 1, ...envelope, messages }))}\n`
}

export function listQuestion(question: Question): ListedQuestion {
  const { id, category, level, tags, draft } = question
  return {
    number: question.number.text,
    id,
    category,
    level,
    tags,
    title: question.title.text,
    summary: question.summary.text,
    file: question.place.file,
    draft,
  }
}
