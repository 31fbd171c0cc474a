import type { Page } from 'puppeteer'
import { VademecumError } from '../diagnostics.js'
import type { BlockHighlights } from '../model/documents.js'

/**
 * Colours code blocks through the CSS Custom Highlight API: `::highlight(token)` of the stylesheet over ranges of each block's one text
 * node. A span a token instead makes the PDF three times the size and the print slower.
 * Throws when a block is missing, has other content than one text node, or is shorter than its ranges: the template is wrong then.
 */
export async function registerHighlights(page: Page, blocks: BlockHighlights[]): Promise<void> {
  if (blocks.length === 0) return
  const wrong = await page.evaluate(register, blocks)
  if (wrong.length > 0) {
    throw new VademecumError(
      `Code blocks of the document do not fit their colours: ${wrong.slice(0, 5).join(', ')}`,
      { hint: 'A template must show code as <… data-code="…"> with the untouched code as its only child.' },
    )
  }
}

/** Runs in the page; returns the names of blocks that do not fit. */
function register(blocks: BlockHighlights[]): string[] {
  const elements = new Map<string | undefined, Element>()
  for (const element of document.querySelectorAll<HTMLElement>('[data-code]')) {
    elements.set(element.dataset.code, element)
  }
  const tokens = new Map<string, Highlight>()
  const wrong: string[] = []
  for (const { code, ranges } of blocks) {
    const text = elements.get(code)?.firstChild
    const end = Math.max(0, ...ranges.map(range => range.end))
    if (!(text instanceof Text) || text.nextSibling !== null || end > text.length) {
      wrong.push(code)
      continue
    }
    for (const { token, start, end } of ranges) {
      const highlight = tokens.get(token) ?? new Highlight()
      tokens.set(token, highlight)
      highlight.add(
        new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }),
      )
    }
  }
  for (const [token, highlight] of tokens) CSS.highlights.set(token, highlight)
  return wrong
}
