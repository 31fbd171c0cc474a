import { VademecumError } from '../../diagnostics.js'
import type { CheatSheetLine } from '../../model/documents.js'
import { pageOrder } from '../../pdf/read/page-order.js'
import { type RawPdf, rawPdf } from '../../pdf/read/raw-pdf.js'
import { scaleOf } from '../../pdf/read/scale.js'
import { arrangementOf } from './arrangement.js'
import { deepen, keepCards } from './deepen.js'
import type { Fit } from './fit.js'
import type { Print, Sheet } from './open-sheet.js'
import type { RoomsOf } from './rooms.js'

/** Measuring and printing agree to a pixel or two; each print that does not come out leaves so many more free. */
const MOST_PRINTS = 4
const SPARE_PX = 4

export interface PrintedSheet extends Omit<Print, 'bytes'> {
  pdf: RawPdf
  fit: Fit
  pages: number
}

/**
 * Prints a sheet as it was measured and reads the PDF back: unless it has the pages it should have at full size, it is printed again with
 * a little less on it. Throws when that does not help.
 */
export async function printSheet(
  sheet: Sheet,
  lines: readonly CheatSheetLine[],
  measured: Fit,
  roomsOf: RoomsOf,
): Promise<PrintedSheet> {
  for (let prints = 0; prints < MOST_PRINTS; prints++) {
    const fit =
      prints === 0
        ? measured
        : lessOf(measured, lines, roomsOf(measured.shape, measured.measures, prints * SPARE_PX))
    const arrangement = arrangementOf(fit, lines, roomsOf(fit.shape, fit.measures))
    if (arrangement === null) break
    const { bytes, ...printed } = await sheet.print(fit.shape, arrangement)
    const pdf = rawPdf(bytes)
    const pages = pageOrder(pdf)
    if (pages.length === arrangement.pages.length && scaleOf(pdf, pages) === 1)
      return { ...printed, pdf, fit, pages: pages.length }
  }
  await sheet.gateWide(measured.shape)
  throw new VademecumError(`The cheat sheet does not come out on its page, printed ${MOST_PRINTS} times`, {
    hint: 'In the theme, nothing but #sheet may take room on the page, and nothing in it may be wider than a column.',
  })
}

/** The same sheet in columns that are a little lower. */
function lessOf(fit: Fit, lines: readonly CheatSheetLine[], rooms: readonly number[]): Fit {
  const kept = keepCards(fit.measures, lines, rooms)
  const isDeep = [...fit.shown.values()].some(({ size }) => size > 0)
  return { ...fit, shown: isDeep ? deepen(fit.measures, lines, rooms, kept) : kept }
}
