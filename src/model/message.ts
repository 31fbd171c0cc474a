/** A message and its place. */

/** A spot in a source file. `file` is the path as people are shown it (relative to the current folder), lines and columns are 1-based. */
export interface Place {
  file: string
  line: number
  column: number
}

export type Severity = 'error' | 'warning' | 'info'

/** One thing to tell the reader of a report. `rule` is a stable kebab-case name listed in docs/rules.md. */
export interface Message {
  severity: Severity
  rule: string
  message: string
  hint: string | null
  file: string | null
  line: number | null
  column: number | null
}
