import type { Page } from 'puppeteer'
import { VademecumError } from '../../diagnostics.js'
import type { CheatSheetLine, PrintDocument } from '../../model/documents.js'
import { findWidest } from '../../print/find-widest.js'
import { wideMessage } from '../../print/wide-message.js'
import { SMALLEST_PT } from './fit.js'

/** Throws when something on a loaded sheet is wider than the page even in one column of the smallest type; smaller type or fewer lines would not help. */
export async function gateWide(
  page: Page,
  document: PrintDocument,
  lines: readonly CheatSheetLine[],
): Promise<void> {
  const places = new Map(lines.map(({ id, place }) => [id, place]))
  await page.evaluate(setAlone, SMALLEST_PT)
  const widest = await findWidest(page, [...places.keys()], document.page)
  if (widest === null) return
  throw new VademecumError(
    'Something is wider than the page of the cheat sheet, in the smallest type and in one column',
    {
      hint: 'Nothing can be left out to make it fit. In the theme, look for a fixed width or `white-space: nowrap`.',
      messages: [wideMessage(widest, id => places.get(id) ?? null)],
    },
  )
}

/** Runs in the page: one column of summaries. */
function setAlone(size: number): void {
  const sheet = document.getElementById('sheet') as HTMLElement
  sheet.style.setProperty('--size', `${size}pt`)
  sheet.style.setProperty('--columns', '1')
  Object.assign(sheet.style, { height: 'auto', columns: 'auto' })
  for (const part of sheet.querySelectorAll('[data-step]')) part.remove()
}
