/** A piece of markup that no Markdown of ours is, and what to say of it. */
export interface FailedRow {
  /** A text without which the pattern cannot match: most paragraphs are passed over by it. */
  needs: string
  /** Global; its first group is what is quoted, without one the whole match. Looks at text in which code and markup are masked. */
  pattern: RegExp
  /** Whether escapes are looked at, too: `\(x\)` is one for Markdown. */
  raw?: true
  /** A second look at what the pattern found; `written` is all of it as it stands in the file. */
  holds?(match: RegExpExecArray, written: string): boolean
  text(quoted: string, written: string): string
  hint(match: RegExpExecArray, written: string): string
}
