/** What a query can look into of a question; the command line makes it of a record, the page finds it in itself. */
export interface QueryDocument {
  id: string
  category: string
  level: string | null
  tags: readonly string[]
  title: string
  short: string | null
  summary: string
  /** The answer as plain text, code left out. */
  text: string
  /** Every code block as it is shown, one after another. */
  code: string
}
