import { DOCUMENT_URL, MARK_QUERY } from '../../origin.js'
import { objectText, type RawPdf } from '../read/raw-pdf.js'
import { pdfString } from '../write/pdf-name.js'

/** Where an anchor came out: page (1-based) and the upper edge of its first line, in points from the page's lower edge. */
export interface Mark {
  page: number
  top: number
  /** Object number of the annotation that tells it. */
  object: number
}

const ANNOTATIONS = /\/Annots \[([^\]]*)\]/
const RECTANGLE = /\/Rect \[\S+ \S+ \S+ (\S+)\]/
const ADDRESS = /\/URI \(((?:\\.|[^\\)])*)\)/
const PREFIX = `${DOCUMENT_URL}${MARK_QUERY}#`

/** The marks of a document by anchor. `pages` is what `pageOrder` gave. Where a page break divides an element, its beginning counts. */
export function readMarks(pdf: RawPdf, pages: string[]): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const [index, page] of pages.entries()) {
    for (const object of annotationsOf(objectText(pdf, page))) {
      const text = objectText(pdf, object)
      const address = pdfString(ADDRESS.exec(text)?.[1] ?? '')
      if (!address.startsWith(PREFIX)) continue
      const id = decodeURIComponent(address.slice(PREFIX.length))
      const top = Number(RECTANGLE.exec(text)?.[1] ?? 0)
      if (!marks.has(id)) marks.set(id, { page: index + 1, top, object: Number(object) })
    }
  }
  return marks
}

/** Object numbers of a page's annotations. */
export function annotationsOf(page: string): string[] {
  const list = ANNOTATIONS.exec(page)?.[1] ?? ''
  return [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => number ?? '')
}
