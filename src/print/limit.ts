import type { PrintDocument } from '../model/documents.js'
import type { Services } from '../model/services.js'

const BASE_MS = 60_000
const MS_PER_PAGE = 100

/** A printed page is about two kilobytes of HTML; more would only make the limit longer than it need be. */
const HTML_PER_PAGE = 2_000

/** How long one step of a print may take, in ms: what the user allows, else a minute and a tenth of a second a page. */
export function printLimit(document: PrintDocument, { timeoutMs }: Services): number {
  return timeoutMs ?? BASE_MS + MS_PER_PAGE * (document.html.length / HTML_PER_PAGE)
}
