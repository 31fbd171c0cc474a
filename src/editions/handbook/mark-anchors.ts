import type { Page } from 'puppeteer'
import { VademecumError } from '../../diagnostics.js'
import { LINK_QUERY, MARK_QUERY, ORIGIN } from '../../origin.js'

/**
 * Prepares links for print. Chromium would look at every linked id on every page, which takes minutes in a large book; so each link's address
 * becomes one that is no place in the document (`?link#id`), and every anchor gets a mark: a link of its own (`?mark#id`), a pixel in size and hidden from
 * assistive technology, whose rectangle in the PDF tells where the anchor came out. The finishing pass turns the first into links within the
 * document and takes the second out. A link that an author wrote to the made-up address of the document loses it: it leads nowhere, and would be
 * taken for one of ours.
 * Returns every anchor that now has a mark. Throws when an anchor, or a link of the document's own, leads to an id that is not there.
 */
export async function markAnchors(page: Page, anchors: string[]): Promise<string[]> {
  const { ids, dead } = await page.evaluate(mark, anchors, {
    link: LINK_QUERY,
    mark: MARK_QUERY,
    origin: ORIGIN,
  })
  if (dead.length === 0) return ids
  const names = dead.slice(0, 10).map(id => `#${id}`)
  throw new VademecumError(`Links of the document lead nowhere: ${names.join(', ')}`, {
    hint: 'The template must give every question, category and heading its id.',
  })
}

/** Runs in the page; `dead` are ids that are linked and missing. */
function mark(
  anchors: string[],
  queries: { link: string; mark: string; origin: string },
): { ids: string[]; dead: string[] } {
  const decoded = (part: string) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const written = link.getAttribute('href') ?? ''
    if (URL.canParse(written) && link.origin === queries.origin) link.removeAttribute('href')
  }

  const ids = new Set(anchors)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const address = link.getAttribute('href') ?? ''
    const id = decoded(address.slice(1))
    ids.add(id)
    link.setAttribute('href', `${queries.link}#${encodeURIComponent(id)}`)
  }
  // In a line of text the mark is a part of the line: beside a float, a heading would no longer be balanced.
  const style = document.createElement('style')
  style.textContent = `
    a[data-mark] { all: initial; width: 1px; height: 1px; margin-right: -1px }
    a[data-mark="line"] { display: inline-block; vertical-align: top }
    a[data-mark="block"] { float: left }
    a[data-mark]::before, a[data-mark]::after { content: none !important }`
  document.head.append(style)
  const dead: string[] = []
  for (const id of ids) {
    const element = document.getElementById(id)
    const link = document.createElement('a')
    link.setAttribute('href', `${queries.mark}#${encodeURIComponent(id)}`)
    link.setAttribute('aria-hidden', 'true')
    if (element === null) {
      dead.push(id)
      continue
    }
    const first = [...element.childNodes].find(node => node.textContent?.trim() !== '')
    const isLine =
      first instanceof Text ||
      (first instanceof Element && getComputedStyle(first).display.startsWith('inline'))
    link.dataset.mark = isLine ? 'line' : 'block'
    element.prepend(link)
  }
  return { ids: [...ids], dead }
}
