import type { Emitted } from '../../model/build.js'
import type { HandbookDocument } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { finish } from '../../pdf/finish.js'
import { gateFonts } from '../../pdf/gates/gate-fonts.js'
import { gateLinks } from '../../pdf/gates/gate-links.js'
import { hasInvisible } from '../../pdf/has-invisible.js'
import { cutMessage } from '../../print/cut-message.js'
import { refusedMessage } from '../../print/refused-message.js'
import { withPage } from '../../print/with-page.js'
import { directionOf } from '../../render/language/direction.js'
import { printHandbook } from './print-handbook.js'

export const HANDBOOK_FILE = 'handbook.pdf'

/**
 * Makes the handbook's PDF: printed with right page numbers, checked (nothing shrunk, the theme's own fonts, no dead link), finished with
 * outline and metadata. Throws a VademecumError that names the job when the browser fails, and when a check does.
 */
export async function emitHandbook(document: HandbookDocument, services: Services): Promise<Emitted> {
  const label = `handbook "${document.metadata.title}"`
  const printed = await withPage(label, services, session => printHandbook(session, document, services))
  const { pdf, pages, marks, pageMap, anchors, fonts, refused, cut } = printed
  gateFonts(pdf, document.faces, fonts)
  gateLinks(pageMap, anchors)
  services.note('finishing')
  const isRightToLeft = directionOf(document.metadata.language) === 'rtl'
  const bytes = await finish(pdf, {
    ...document,
    marks,
    isRightToLeft,
    invisible: hasInvisible(document.html),
  })
  return {
    files: [{ path: HANDBOOK_FILE, bytes }],
    pages: pages.length,
    pageMap,
    messages: [...[...refused].map(refusedMessage), ...cut.map(word => cutMessage(word, document.placeOf))],
  }
}
