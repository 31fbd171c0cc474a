import type { Kind } from '../../memory/memory.js'
import type { Category, Question } from '../../model/guide.js'
import type { OutlinedCategory } from '../identity/outline.js'
import { type Made, onceInGuide } from '../kept/once-in-guide.js'
import { plainText } from '../tree/plain-text.js'
import { type RecordContext, resolveText } from './context.js'
import { readTitle } from './title.js'

type Parts = Pick<Category, 'title' | 'introduction' | 'text'>

const PARTS: Kind<Made<Parts>> = {}

/** Makes the record of a category around the records of its questions. */
export async function makeCategory(
  outlined: OutlinedCategory,
  questions: Question[],
  context: RecordContext,
): Promise<Category> {
  const { id, number, section } = outlined
  const parts = await onceInGuide(section, PARTS, [], context, async noting => {
    const { root: introduction, linkContext } = await resolveText(section, null, noting)
    return { title: readTitle(section, linkContext), introduction, text: plainText(introduction) }
  })
  return {
    id,
    folder: section.folder ?? id,
    number,
    language: outlined.language ?? context.language,
    ...parts,
    place: section.fragment.place(section.heading?.position?.start),
    questions,
  }
}
