import type { Page } from 'puppeteer'
import type { ColumnStyle } from '../../print/column-style.js'

/**
 * Takes out the soft hyphens at which no line ends once the body is as wide as on paper: Chromium writes each into the PDF as a character
 * of its own, and "major·ity" would not be found. Those that are left draw a hyphen.
 */
export async function settleHyphens(page: Page, { css }: ColumnStyle): Promise<void> {
  await page.evaluate(settle, css)
}

/** Runs in the page. All is read before anything is changed, so that the browser lays out once. */
function settle(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  const range = document.createRange()
  const rectsOf = (node: Text, start: number, end: number): DOMRectList => {
    range.setStart(node, start)
    range.setEnd(node, end)
    return range.getClientRects()
  }
  const endsLine = (node: Text, at: number): boolean => {
    // The sign after a break has an empty rectangle at the end of the line before, too.
    const [before, after] = [rectsOf(node, at - 1, at)[0], [...rectsOf(node, at + 1, at + 2)].at(-1)]
    return before !== undefined && after !== undefined && Math.abs(before.top - after.top) > before.height / 2
  }
  const settled: [Text, string][] = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
    const text = node
    if (!text.data.includes('\u00AD')) continue
    const kept = text.data.replace(/\S+/g, (word, index: number) => {
      if (!word.includes('\u00AD')) return word
      const isOneLine = rectsOf(text, index, index + word.length).length < 2
      return word.replace(/\u00AD/g, (hyphen, at: number) =>
        !isOneLine && endsLine(text, index + at) ? hyphen : '',
      )
    })
    if (kept !== text.data) settled.push([text, kept])
  }
  document.adoptedStyleSheets = []
  for (const [text, kept] of settled) text.data = kept
}
