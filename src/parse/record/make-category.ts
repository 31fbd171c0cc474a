import type { Category, Question } from '../../model/guide.js'
import type { OutlinedCategory } from '../identity/outline.js'
import { plainText } from '../tree/plain-text.js'
import { type RecordContext, resolveText } from './context.js'
import { readTitle } from './title.js'

/** Makes the record of a category around the records of its questions. */
export async function makeCategory(
  outlined: OutlinedCategory,
  questions: Question[],
  context: RecordContext,
): Promise<Category> {
  const { id, number, section } = outlined
  const { root: introduction, linkContext } = await resolveText(section, null, context)
  return {
    id,
    folder: section.folder ?? id,
    number,
    language: outlined.language ?? context.language,
    title: readTitle(section, linkContext),
    introduction,
    text: plainText(introduction),
    place: section.fragment.place(section.heading?.position?.start),
    questions,
  }
}
