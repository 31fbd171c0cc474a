import { VademecumError } from '../../diagnostics.js'
import type { CheatSheetLine, PrintDocument, UsedFonts } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { pageOrder } from '../../pdf/read/page-order.js'
import { type RawPdf, rawPdf } from '../../pdf/read/raw-pdf.js'
import { scaleOf } from '../../pdf/read/scale.js'
import { registerHighlights } from '../../print/highlights.js'
import { holdStill } from '../../print/hold-still.js'
import { printLimit } from '../../print/limit.js'
import { load } from '../../print/load.js'
import { print } from '../../print/print.js'
import type { Refused } from '../../print/serve.js'
import type { Session } from '../../print/session.js'
import { type Fit, smaller } from './fit.js'
import { gateWide } from './gate-wide.js'
import { setFit } from './set-fit.js'

/** Measuring and printing agree to a step or two. */
const MOST_PRINTS = 12

export interface PrintedSheet {
  pdf: RawPdf
  fit: Fit
  fonts: UsedFonts
  refused: Refused
}

/**
 * Prints a sheet as it was measured and reads the PDF back: unless it is exactly one page at full size, it is printed again a step smaller.
 * Throws when that does not help.
 */
export async function printSheet(
  session: Session,
  document: PrintDocument,
  measured: Fit,
  lines: CheatSheetLine[],
  services: Services,
): Promise<PrintedSheet> {
  const { page } = session
  const limit = printLimit(document, services)
  const refused: Refused = new Set()
  const fonts = await session.run(load(page, document, refused), limit)
  await session.run(holdStill(page), limit)
  await session.run(registerHighlights(page, document.highlights), limit)
  const ids = lines.map(({ id }) => id)
  let fit = measured
  for (let prints = 1; prints <= MOST_PRINTS; prints++, fit = smaller(fit)) {
    await session.run(setFit(page, fit, ids), limit)
    const pdf = rawPdf(await session.run(print(page), limit))
    const pages = pageOrder(pdf)
    if (pages.length === 1 && scaleOf(pdf, pages) === 1) return { pdf, fit, fonts, refused }
  }
  await gateWide(session, document, lines, limit)
  throw new VademecumError(`The cheat sheet does not come out on one page, printed ${MOST_PRINTS} times`, {
    hint: 'In the theme, nothing but #sheet may take room on the page, and nothing in it may be wider than a column.',
  })
}
