import type { OutlineEntry } from '../../model/documents.js'
import type { Selection } from '../../model/selection.js'
import { OPENING } from '../../render/answer/flow.js'
import { inlineText } from '../../render/language/inline-text.js'
import type { Renderer } from '../../render/renderer/renderer.js'

/** The introduction, then category → question, in the very words of the headings. */
export function outlineOf({ kind, categories, guide }: Selection, { words }: Renderer): OutlineEntry[] {
  const opening =
    kind === 'guide' && guide.introduction
      ? [{ title: words.introduction, anchor: OPENING, children: [] }]
      : []
  const chapters = categories.map(category => ({
    title: `${category.number} ${inlineText(category.title, category.language)}`,
    anchor: category.id,
    children: category.questions.map(question => ({
      title: `${question.number.text} ${inlineText(question.title, question.language)}`,
      anchor: question.id,
      children: [],
    })),
  }))
  return [...opening, ...chapters]
}
