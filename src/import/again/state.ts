import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What an import leaves beside a guide, for the next import of the same deck. Its name keeps it out of the guide. */
export const STATE_FILE = '_import.json'

const entry = z.strictObject({
  /** Below the folder of the guide. */
  path: z.string(),
  /** Of the text as it was written. */
  hash: z.string(),
  /** What tells a question in its deck from all others, by its file and title; null for other files. */
  key: z.string().nullable(),
  /** Of what the deck said below the title: a question whose title is changed is known by it. */
  content: z.string().nullable(),
})

const schema = z.strictObject({ version: z.literal(1), files: z.record(z.string(), entry) })

/** Files by what they are: `guide.yaml`, or the id of a category or question. */
export type State = z.output<typeof schema>
export type StateEntry = z.output<typeof entry>

/** Null for a text that no import has written. */
export function parseState(text: string): State | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export function formatState(state: State): string {
  const files = Object.fromEntries(Object.entries(state.files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return `${JSON.stringify({ ...state, files }, null, 1)}\n`
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
