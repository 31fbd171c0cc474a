import { VademecumError } from '../../diagnostics.js'
import type { CheatSheetLine, PrintDocument } from '../../model/documents.js'
import { findWidest } from '../../print/find-widest.js'
import type { Session } from '../../print/session.js'
import { wideMessage } from '../../print/wide-message.js'
import { SMALLEST_PT } from './fit.js'
import { setFit } from './set-fit.js'

/** Throws when something on the sheet is wider than the page even in one column of the smallest type; smaller type or fewer lines would not help. */
export async function gateWide(
  session: Session,
  document: PrintDocument,
  lines: CheatSheetLine[],
  limit: number,
): Promise<void> {
  const { page } = session
  const places = new Map(lines.map(({ id, place }) => [id, place]))
  const ids = [...places.keys()]
  await session.run(setFit(page, { size: SMALLEST_PT, columns: 1, kept: lines.length }, ids), limit)
  const widest = await session.run(findWidest(page, ids, document.page), limit)
  if (widest === null) return
  throw new VademecumError(
    'Something is wider than the page of the cheat sheet, in the smallest type and in one column',
    {
      hint: 'Nothing can be left out to make it fit. In the theme, look for a fixed width or `white-space: nowrap`.',
      messages: [wideMessage(widest, id => places.get(id) ?? null)],
    },
  )
}
