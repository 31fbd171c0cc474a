/** What a typesetter would look for on the pages of the classic theme. */
import type { Pdf, PdfPage, PdfText } from '../../support/pdf.js'
import { type PageLine, partsOf, squeeze } from './page-lines.js'

const isCode = (item: PdfText): boolean => /Mono/.test(item.font)
const isBold = (item: PdfText): boolean => /SemiBold|Bold/.test(item.font)

/** Type of question titles in points; nothing else in bold or in code is as large. */
const TITLE_TEXT = 13.5
const TITLE_CODE = 11.5

/** Text in the type of question titles, squeezed, with the number that hangs in the gutter. */
export function titlesOn(page: PdfPage): string {
  const words = partsOf(page).body.flatMap(line => line.items)
  return squeeze(
    words
      .filter(word => word.size > (isCode(word) ? TITLE_CODE : TITLE_TEXT))
      .map(word => word.text)
      .join(''),
  )
}

/** Squeezed text of the lines that are code and nothing else. */
export function codeOn(page: PdfPage): string {
  const lines = partsOf(page).body.filter(line => line.items.every(isCode))
  return squeeze(lines.map(line => line.text).join(''))
}

/** Whether a line heads what follows it: bold all through, or the level and tags below a title. */
export function isHeading(line: PageLine): boolean {
  const [first] = line.items
  const isFacts = first !== undefined && isBold(first) && /^(Junior|Mid|Senior|Staff)$/.test(first.text)
  return isFacts || line.items.every(item => isBold(item) && !isCode(item))
}

export interface DividedParagraph {
  /** Page (1-based) on which it begins. */
  page: number
  before: number
  after: number
  text: string
}

/** Paragraphs that go over a page break, with their lines on either side; `paragraphs` are plain text. */
export function dividedParagraphs(pdf: Pdf, paragraphs: string[]): DividedParagraph[] {
  const pages = pdf.pages.map(page => partsOf(page).body.map(line => loosen(line.text)))
  const known = paragraphs.map(text => ({ text, loose: loosen(text) }))
  return pages.slice(1).flatMap((next, index) => {
    const previous = pages[index] ?? []
    const crossing = (previous.at(-1) ?? '') + (next[0] ?? '')
    const found = crossing === '' ? undefined : known.find(({ loose }) => loose.includes(crossing))
    if (found === undefined) return []
    const { loose, text } = found
    const count = (
      isInside: (lines: string[]) => boolean,
      take: (size: number) => string[],
      most: number,
    ) => {
      let size = 1
      while (size < most && isInside(take(size + 1))) size++
      return size
    }
    const holds = (lines: string[]) => loose.includes(lines.join(''))
    return [
      {
        page: index + 1,
        before: count(holds, size => previous.slice(-size), previous.length),
        after: count(holds, size => next.slice(0, size), next.length),
        text,
      },
    ]
  })
}

/** Without white space and hyphens, which line breaks may add, and without what print adds to links ("→ 2.3, p. 17"). */
function loosen(text: string): string {
  return squeeze(text)
    .replace(/→\d+\.\d+,\p{L}+\.\d+/gu, '')
    .replace(/[-\u00ad\u2010]/g, '')
}
