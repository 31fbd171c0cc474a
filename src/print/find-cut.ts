import type { Page } from 'puppeteer'
import type { ColumnStyle } from './column-style.js'

/** A word in a table that a line parts between two letters. */
export interface CutWord {
  word: string
  /** 1-based; right but for rare layouts. */
  page: number
  /** How its table begins. */
  table: string
  /** That one of the ids given which the table stands below, and the text between the two; null without one. */
  anchor: string | null
  before: string
}

/** Finds the words that are cut in tables of the class `fitted`, one a table, in columns of the page's content box as the measuring does. */
export function findCut(page: Page, ids: string[], { css, width }: ColumnStyle): Promise<CutWord[]> {
  return page.evaluate(find, ids, css, width)
}

/** Runs in the page. */
function find(ids: string[], css: string, width: number): CutWord[] {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  const range = document.createRange()
  const rectsOf = (node: Text, start: number, end: number) => {
    range.setStart(node, start)
    range.setEnd(node, end)
    return range.getClientRects()
  }
  // Writing without blanks between words is parted between letters rightly.
  const letters =
    /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}_])+/gu
  const isCut = (text: Text, { index, 0: word }: RegExpExecArray) => {
    const [first, ...others] = rectsOf(text, index, index + word.length)
    return (
      first !== undefined &&
      others.some(({ top, bottom }) => top >= first.bottom - 1 || bottom <= first.top + 1)
    )
  }
  const cutIn = (table: Element): { word: string; node: Text } | null => {
    const texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode())
      for (const match of node.data.matchAll(letters)) if (isCut(node, match)) return { word: match[0], node }
    return null
  }

  const isRight = getComputedStyle(document.body).direction === 'rtl'
  const body = document.body.getBoundingClientRect()
  const pageOf = (node: Text) => {
    const [rect] = rectsOf(node, 0, node.length)
    const way = rect === undefined ? 0 : isRight ? body.right - rect.right : rect.left - body.left
    return Math.floor((way + 0.5) / width) + 1
  }
  const headings = ids.flatMap(id => document.getElementById(id) ?? [])
  const found = [...document.querySelectorAll('table.fitted')].flatMap((table): CutWord[] => {
    const cut = cutIn(table)
    if (cut === null) return []
    const heading = headings.findLast(
      one => (one.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    )
    if (heading !== undefined) {
      range.setStartAfter(heading)
      range.setEndBefore(table)
    }
    return [
      {
        word: cut.word,
        table: (table.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60),
        anchor: heading?.id ?? null,
        before: heading === undefined ? '' : range.toString(),
        page: pageOf(cut.node),
      },
    ]
  })
  document.adoptedStyleSheets = []
  return found
}
