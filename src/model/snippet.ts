import type { Place } from './message.js'

/**
 * The keys of ours in a fence's parenthesis: `(continues title="src/main.rs" hl="3,5-7" ins="2" del="1")`. Lines are
 * 1-based visible lines; `continues`: the block goes on from one above it.
 */
export interface SnippetMarks {
  title: string | null
  highlighted: number[]
  inserted: number[]
  deleted: number[]
  continues: boolean
}

/** A fenced code block. `visible` is what every edition shows (rustdoc's hidden lines taken out), `source` what was written. */
export interface Snippet {
  language: string
  attributes: string[]
  marks: SnippetMarks
  source: string
  visible: string
  place: Place
}

/** What colors of a block follow from. */
export type CodeText = Pick<Snippet, 'language' | 'visible'>

declare module 'mdast' {
  interface CodeData {
    snippet?: Snippet
  }
}
