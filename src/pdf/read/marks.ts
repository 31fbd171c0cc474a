import { DOCUMENT_URL, MARK_QUERY } from '../../origin.js'
import { annotationsOf, linkOf } from './annotations.js'
import type { RawPdf } from './raw-pdf.js'

/** Where an anchor came out: page (1-based) and the upper edge of its first line, in points from the page's lower edge. */
export interface Mark {
  page: number
  top: number
  /** Object number of the annotation that tells it. */
  object: number
}

const PREFIX = `${DOCUMENT_URL}${MARK_QUERY}#`

/** The marks of a document by anchor. `pages` is what `pageOrder` gave. Where a page break divides an element, its beginning counts. */
export function readMarks(pdf: RawPdf, pages: number[]): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const [index, page] of pages.entries()) {
    for (const object of annotationsOf(pdf, page)) {
      const { address, top } = linkOf(pdf, object) ?? { address: null, top: 0 }
      if (!address?.startsWith(PREFIX)) continue
      const id = decodeURIComponent(address.slice(PREFIX.length))
      if (!marks.has(id)) marks.set(id, { page: index + 1, top, object })
    }
  }
  return marks
}
