import { VademecumError } from '../../diagnostics.js'
import type { HandbookDocument } from '../../model/documents.js'
import { findWidest } from '../../print/find-widest.js'
import type { Session } from '../../print/session.js'
import { wideMessage } from '../../print/wide-message.js'

/**
 * Throws when something that is set from right to left is wider than the page: what is too wide on the left Chromium neither shrinks nor tells,
 * it prints it off the paper. So such documents are looked at before they are printed.
 */
export async function gateCut(session: Session, document: HandbookDocument, limit: number): Promise<void> {
  if (!document.html.includes('dir="rtl"')) return
  const widest = await session.run(findWidest(session.page, document.headings, document.page), limit)
  if (widest === null) return
  throw new VademecumError('Something is wider than the page: it would be cut off on the left', {
    hint: 'Look for a fixed width, a wide table or an unbreakable line in the theme or a picture; `overflow-wrap: anywhere` and `max-width: 100%` mend most.',
    messages: [wideMessage(widest, document.placeOf)],
  })
}
