/** What was asked for. */
import type { Category, Guide, Question } from './guide.js'

/** What was asked for by name: the whole guide, a category, a bundle, or a filter. */
export type SelectionKind = 'guide' | 'category' | 'bundle' | 'selection'

export interface Selection {
  kind: SelectionKind
  /** The folder below `out/`: `''`, `categories/<id>`, `bundles/<name>`, `selection`. */
  directory: string
  /** `guide`, the category's id, the bundle's name, `selection`. */
  name: string
  /** A line for the cover under the guide's title: the category's or bundle's title; null for the whole guide. */
  title: string | null
  guide: Guide
  /** Categories with the selected questions only; none is empty. */
  categories: Category[]
  questions: Question[]
}
