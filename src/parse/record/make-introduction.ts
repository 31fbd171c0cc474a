import type { Introduction } from '../../model/guide.js'
import type { Section } from '../adapters/guide-source.js'
import { plainText } from '../tree/plain-text.js'
import { type RecordContext, resolveText } from './context.js'

/** Makes the record of what stands before the first category; null when nothing of it is shown, a comment alone. */
export async function makeIntroduction(
  section: Section,
  context: RecordContext,
): Promise<Introduction | null> {
  const { root } = await resolveText(section, null, context)
  const place = section.fragment.place(root.children[0]?.position?.start)
  return root.children.length === 0 ? null : { root, text: plainText(root), place }
}
