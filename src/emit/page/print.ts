import type { Page } from 'puppeteer'
import { stableIds } from '../pdf/stable-ids.js'

/**
 * Prints the page as it stands: tagged, on the paper of its own `@page`, backgrounds included, without an outline (the finishing pass
 * writes the one that was asked for). Limits and crashes are the session's business.
 */
export async function print(page: Page): Promise<Uint8Array> {
  const printed = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    waitForFonts: false,
    timeout: 0,
  })
  return stableIds(printed)
}
