import type { Page } from 'puppeteer'
import { VademecumError } from '../../diagnostics.js'

/** Throws when the template lacks the sheet or one of its lines. */
export async function checkLines(page: Page, lines: string[]): Promise<void> {
  const missing = await page.evaluate(
    ids => ids.filter(id => !document.getElementById('sheet')?.querySelector(`[id="${id}"]`)),
    lines,
  )
  if (missing.length === 0) return
  throw new VademecumError(`The cheat sheet lacks the lines ${missing.slice(0, 10).join(', ')}`, {
    hint: 'The template must show each line with its id inside <main id="sheet">.',
  })
}
