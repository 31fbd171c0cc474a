import type { Page } from 'puppeteer'
import type { Fit } from './fit.js'

/** Sets the sheet for print: the fit's type and columns, balanced; lines beyond `kept` and sections that lose all theirs are taken out. */
export async function setFit(page: Page, fit: Fit, lines: string[]): Promise<void> {
  await page.evaluate(set, fit, lines)
}

/** Runs in the page. */
function set({ size, columns, kept }: Fit, lines: string[]): void {
  const sheet = document.getElementById('sheet') as HTMLElement
  sheet.style.setProperty('--size', `${size}pt`)
  sheet.style.setProperty('--columns', String(columns))
  // With a fixed height the browser would shrink what is too much instead of starting a second page, and nobody could tell.
  Object.assign(sheet.style, { height: 'auto', columnFill: 'balance' })
  // The measuring hides what it leaves out.
  for (const part of sheet.querySelectorAll<HTMLElement>('[style*="display"]')) part.style.display = ''
  for (const id of lines.slice(kept)) {
    const line = document.getElementById(id)
    const section = line?.closest('section')
    line?.remove()
    if (section && !lines.some(other => section.querySelector(`[id="${other}"]`))) section.remove()
  }
}
