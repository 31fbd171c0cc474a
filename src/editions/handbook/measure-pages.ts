import type { Page } from 'puppeteer'
import type { PageMap } from '../../model/documents.js'
import type { ColumnStyle } from '../../print/column-style.js'

/**
 * Foretells on which page each element of the ids will be printed, and writes that into the page-number slots: lays the body out in columns
 * of the page's content box, in which the browser breaks as it will on paper, and reads off in which column each element starts. Right but
 * for rare layouts, at a tenth of the time of a print. Slots with a width in `--digits` get that of their number, and where one changes the
 * measuring is done again. But for the slots the page is left as it was.
 */
export async function measurePages(page: Page, ids: string[], { css, width }: ColumnStyle): Promise<PageMap> {
  return new Map(await page.evaluate(measure, ids, css, width))
}

/** Runs in the page. Filling the slots is part of it because the browser lays the document out anew between two calls. */
function measure(ids: string[], css: string, width: number): [string, number][] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  const read = (): Map<string, number> => {
    document.adoptedStyleSheets = [sheet]
    // From right to left the first column is the rightmost.
    const isRight = getComputedStyle(document.body).direction === 'rtl'
    const { left, right } = document.body.getBoundingClientRect()
    const found = new Map<string, number>()
    for (const id of ids) {
      const rect = document.getElementById(id)?.getClientRects()[0]
      if (rect === undefined) continue
      const way = isRight ? right - rect.right : rect.left - left
      found.set(id, Math.floor((way + 0.5) / width) + 1)
    }
    document.adoptedStyleSheets = []
    return found
  }
  const slots = [...document.querySelectorAll<HTMLElement>('[data-page-of]')]
  // The first round may narrow slots, later ones only widen them: so it ends.
  for (let round = 1; ; round++) {
    const found = read()
    let resized = false
    for (const slot of slots) {
      const text = String(found.get(slot.dataset.pageOf ?? '') ?? '')
      if (slot.textContent !== text) slot.textContent = text
      const digits = Number(slot.style.getPropertyValue('--digits'))
      if (digits === 0 || digits === text.length || (round > 1 && digits > text.length)) continue
      slot.style.setProperty('--digits', `${text.length}`)
      resized = true
    }
    if (!resized) return [...found]
  }
}
