/** A PDF page as a reader sees it: lines from top to bottom, their words from left to right. */
import type { PdfPage, PdfText } from '../../support/pdf.js'

export interface PageLine {
  /** Baseline of its first word in points. */
  y: number
  items: PdfText[]
  text: string
}

/** Points; lines are further apart than that. */
const SAME_LINE = 3

/** Words on nearly the same baseline are one line; runs of white space are left out. */
export function linesOf(page: PdfPage): PageLine[] {
  const lines: PageLine[] = []
  const words = page.items.filter(item => item.text.trim() !== '').sort((a, b) => b.y - a.y)
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.y - word.y < SAME_LINE) last.items.push(word)
    else lines.push({ y: word.y, items: [word], text: '' })
  }
  for (const line of lines) {
    line.items.sort((a, b) => a.x - b.x)
    line.text = joined(line.items)
  }
  return lines
}

/** Where two words stand apart there is a space. */
function joined(items: PdfText[]): string {
  let text = ''
  let end = Number.NEGATIVE_INFINITY
  for (const item of items) {
    const isApart = text !== '' && item.x - end > item.size * 0.12
    text += (isApart && !/\s$/.test(text) ? ' ' : '') + item.text
    end = item.x + item.width
  }
  return text.trim()
}

export interface PageParts {
  head: string | null
  folio: string | null
  body: PageLine[]
}

/** Points that part the running head and the folio from the text; lines of the text are closer together. */
const MARGIN = 25
/** Type of both is smaller than this. */
const MARGIN_TYPE = 8.6

export function partsOf(page: PdfPage): PageParts {
  const lines = linesOf(page)
  const head = isMarginal(lines[0], lines[1]) && !isNumber(lines[0]) ? lines[0] : undefined
  const folio = isMarginal(lines.at(-1), lines.at(-2)) && isNumber(lines.at(-1)) ? lines.at(-1) : undefined
  return {
    head: head?.text ?? null,
    folio: folio?.text ?? null,
    body: lines.filter(line => line !== head && line !== folio),
  }
}

function isMarginal(line: PageLine | undefined, neighbor: PageLine | undefined): boolean {
  const isSmall = line?.items.every(item => item.size < MARGIN_TYPE) === true
  return isSmall && (neighbor === undefined || Math.abs(line.y - neighbor.y) > MARGIN)
}

function isNumber(line: PageLine | undefined): boolean {
  return /^\d+$/.test(line?.text ?? '')
}

/** Without white space: what a line break or a gap between words cannot change. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
