import type { Guide, Question } from '../model/guide.js'
import type { Selection, SelectionKind } from '../model/selection.js'

/** Where below `out/` the editions of a selection go. */
const DIRECTORIES = {
  guide: () => '',
  category: name => `categories/${name}`,
  bundle: name => `bundles/${name}`,
  selection: () => 'selection',
} as const satisfies Record<SelectionKind, (name: string) => string>

/** Puts questions, given in guide order, under the name they were asked for by. */
export function makeSelection(
  guide: Guide,
  kind: SelectionKind,
  name: string,
  title: string | null,
  questions: Question[],
): Selection {
  const chosen = new Set(questions)
  const categories = guide.categories
    .map(category => ({
      ...category,
      questions: category.questions.filter(question => chosen.has(question)),
    }))
    .filter(category => category.questions.length > 0)
  return { kind, directory: DIRECTORIES[kind](name), name, title, guide, categories, questions }
}
