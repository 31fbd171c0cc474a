import type { Page } from 'puppeteer'
import type { PageMap } from '../../model/documents.js'

/** The anchors whose page numbers a document shows: the values of its `data-page-of` attributes. */
export function readSlots(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-page-of]')].map(slot => slot.dataset.pageOf ?? ''),
  )
}

/** Writes page numbers into the slots; a slot of an unknown anchor is emptied. One that is too narrow grows, none shrinks: else they might never settle. */
export async function fillSlots(page: Page, pages: PageMap): Promise<void> {
  await page.evaluate(fill, [...pages])
}

/** Runs in the page. */
function fill(entries: [string, number][]): void {
  const pages = new Map(entries)
  for (const slot of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const text = String(pages.get(slot.dataset.pageOf ?? '') ?? '')
    slot.textContent = text
    const width = slot.style.getPropertyValue('--digits')
    if (width !== '' && Number(width) < text.length) slot.style.setProperty('--digits', `${text.length}`)
  }
}
