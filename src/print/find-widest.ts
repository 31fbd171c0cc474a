import type { Page } from 'puppeteer'
import { columnStyle, contentBox, type Paper } from './column-style.js'
import { readPrintRules } from './print-rules.js'

/** What reaches farthest out of its page. */
export interface Widest {
  /** Name of the element. */
  element: string
  /** How it begins, or what it is called. */
  words: string
  /** CSS pixels past the edge. */
  excess: number
  /** That one of the ids given which it belongs to: one it links to, else the last before it. */
  anchor: string | null
  /** The text from the heading of the anchor to the element; null when it is that heading, or does not stand below it. */
  before: string | null
}

/** A third of a pixel makes Chromium shrink a document. */
const LEAST = 0.3

/** Finds, in columns of the page's content box as the measuring does, what made a print shrink; null when nothing is seen to be too wide. */
export async function findWidest(page: Page, ids: string[], paper: Paper): Promise<Widest | null> {
  const rules = await readPrintRules(page)
  const named = rules.named.map(({ selector, name }) => ({
    selector,
    width: contentBox(rules, name, paper).width,
  }))
  const columns = columnStyle(rules, paper)
  const widest = await page.evaluate(find, { ids, named, least: LEAST, ...columns })
  if (widest === null) return null
  // Columns are whole pixels wide, the page is not.
  return { ...widest, excess: widest.excess + columns.width - contentBox(rules, '', paper).width }
}

interface Search {
  ids: string[]
  /** Elements on pages of their own kind, and how wide (CSS pixels) those are. */
  named: { selector: string; width: number }[]
  least: number
  css: string
  width: number
}

/** Runs in the page. */
function find({ ids, named, least, css, width }: Search): Widest | null {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  const isRight = getComputedStyle(document.body).direction === 'rtl'
  const body = document.body.getBoundingClientRect()
  const roomOf = (element: Element) =>
    Math.max(width, ...named.filter(({ selector }) => element.closest(selector)).map(page => page.width))
  const excessOf = (rects: DOMRectList, element: Element) => {
    const excesses = [...rects].map(rect => {
      const start = isRight ? body.right - rect.right : rect.left - body.left
      // A wide box that begins a little before a column is one that reaches into the margin; that shrinks nothing.
      const slack = rect.width > width / 2 ? width / 4 : 0.5
      return start + rect.width - Math.floor((start + slack) / width) * width
    })
    return Math.max(0, ...excesses) - roomOf(element)
  }
  const isClipped = (element: Element) => {
    for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return true
    }
    return false
  }

  const wide: { element: Element; excess: number }[] = []
  const consider = (element: Element, rects: DOMRectList) => {
    const excess = excessOf(rects, element)
    if (excess > least) wide.push({ element, excess })
  }
  const range = document.createRange()
  for (const element of document.body.querySelectorAll('*')) {
    // In document order: of boxes that end at the same edge the outermost is taken.
    consider(element, element.getClientRects())
    for (const child of element.childNodes) {
      if (!(child instanceof Text) || child.data.trim() === '') continue
      range.selectNodeContents(child)
      consider(element, range.getClientRects())
    }
  }
  // The columns clip what stands on a page of its own kind; the print does not.
  document.adoptedStyleSheets = []
  const shown = wide.filter(({ element }) => !isClipped(element))
  const excess = Math.max(...shown.map(box => box.excess))
  const found = shown.find(box => box.excess > excess - 0.5)?.element
  if (found === undefined) return null

  const linked = found.closest('a[href^="#"]') ?? found.querySelector(':scope > a[href^="#"]')
  const slot = found.closest<HTMLElement>('[data-page-of]')?.dataset.pageOf
  const target = slot ?? decodeURIComponent(linked?.getAttribute('href')?.slice(1) ?? '')
  const before = ids.filter(id => {
    const anchor = document.getElementById(id)
    if (anchor === null) return false
    if (anchor.contains(found)) return true
    // What has nothing but the body in common with a heading is not below it: a colophon.
    const section = [...document.body.children].find(child => child.contains(anchor))
    return section !== anchor && section?.contains(found) === true && precedes(anchor, found)
  })
  function precedes(one: Element, other: Element): boolean {
    return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  }
  const nearest = before.reduce<string | null>((last, id) => {
    const [former, anchor] = [document.getElementById(last ?? ''), document.getElementById(id)]
    return former === null || (anchor !== null && precedes(former, anchor)) ? id : last
  }, null)
  const heading = nearest === null ? null : document.getElementById(nearest)
  const between = () => {
    if (heading === null || heading.contains(found) || found.contains(heading)) return null
    range.setStartAfter(heading)
    range.setEndBefore(found)
    return range.toString()
  }
  const words = (found.textContent?.trim() || found.getAttribute('alt') || '').replace(/\s+/g, ' ')
  return {
    element: found.localName,
    words: words.slice(0, 60),
    excess,
    anchor: ids.includes(target) ? target : nearest,
    before: ids.includes(target) ? null : between(),
  }
}
