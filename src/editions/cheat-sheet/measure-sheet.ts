import type { CheatSheetLine, PrintDocument } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { contentBox } from '../../print/column-style.js'
import { printLimit } from '../../print/limit.js'
import { load } from '../../print/load.js'
import { readPrintRules } from '../../print/print-rules.js'
import type { Session } from '../../print/session.js'
import { checkLines } from './check-lines.js'
import { columnCounts } from './column-counts.js'
import { findFit } from './find-fit.js'
import type { Fit } from './fit.js'
import { gateWide } from './gate-wide.js'

/** Finds the best setting of a sheet in one orientation. Throws when not all fits because something is wider than the page. */
export async function measureSheet(
  session: Session,
  document: PrintDocument,
  lines: CheatSheetLine[],
  services: Services,
): Promise<Fit> {
  const { page } = session
  const limit = printLimit(document, services)
  const ids = lines.map(({ id }) => id)
  await session.run(load(page, document, new Set()), limit)
  await session.run(checkLines(page, ids), limit)
  const box = contentBox(await session.run(readPrintRules(page), limit), '', document.page)
  const columns = columnCounts(document.page.width)
  const fit = await session.run(findFit(page, { ...box, lines: ids, columns }), limit)
  if (fit.kept < lines.length) await gateWide(session, document, lines, limit)
  return fit
}
