import type { Guide, Question } from '../model/guide.js'

/** How the value of a filter is written: words, a text, or a number above 0. */
export interface FilterValues {
  list: string[]
  text: string
  count: number
}

export interface FilterContext {
  guide: Guide
  /** Of a sample. */
  seed: number
  /** Whether a bundle of the guide holds a question. */
  holds(bundle: string, question: Question): boolean
}

/** All there is to know of a filter: command line, bundles of guide.yaml, messages and covers follow from it. */
export interface FilterRow<Kind extends keyof FilterValues> {
  kind: Kind
  /** For `--help`. */
  help: string
  /** What one of its values is, for messages: `tag`. */
  what: string
  /** The same with its article, for the schema of guide.yaml; null for a filter that no bundle may name. */
  inBundles: string | null
  /** The values there are, whatever the guide; null when they depend on it. */
  choices: readonly string[] | null
  /** The values that a guide knows; null when any will do. */
  known(guide: Guide): readonly string[] | null
  /** What is wrong with its value itself, a sentence each. */
  faults?(value: FilterValues[Kind], guide: Guide): string[]
  /** The questions that it keeps, in the order they came. */
  keep(questions: Question[], value: FilterValues[Kind], context: FilterContext): Question[]
  /** What the cover says of it; empty for what says nothing to a reader. */
  title(value: FilterValues[Kind], guide: Guide): string[]
}

export function list(row: Omit<FilterRow<'list'>, 'kind'>): FilterRow<'list'> {
  return { kind: 'list', ...row }
}

export function text(row: Omit<FilterRow<'text'>, 'kind'>): FilterRow<'text'> {
  return { kind: 'text', ...row }
}

export function count(row: Omit<FilterRow<'count'>, 'kind'>): FilterRow<'count'> {
  return { kind: 'count', ...row }
}
