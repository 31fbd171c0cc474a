import type { OutlineEntry, Selection } from '../model.js'

/** Category → question, in the very words of the headings. */
export function outlineOf({ categories }: Selection): OutlineEntry[] {
  return categories.map(category => ({
    title: `${category.number} ${category.title.text}`,
    anchor: category.id,
    children: category.questions.map(question => ({
      title: `${question.number.text} ${question.title.text}`,
      anchor: question.id,
      children: [],
    })),
  }))
}
