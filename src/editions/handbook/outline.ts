import type { OutlineEntry } from '../../model/documents.js'
import type { Selection } from '../../model/selection.js'
import { inlineText } from '../../render/language/inline-text.js'

/** Category → question, in the very words of the headings. */
export function outlineOf({ categories, guide }: Selection): OutlineEntry[] {
  const { language } = guide.settings
  return categories.map(category => ({
    title: `${category.number} ${inlineText(category.title, language)}`,
    anchor: category.id,
    children: category.questions.map(question => ({
      title: `${question.number.text} ${inlineText(question.title, language)}`,
      anchor: question.id,
      children: [],
    })),
  }))
}
