import type { PageMap } from '../../model.js'
import { decodeName } from './pdf-name.js'
import { catalog, objectText, type RawPdf, reference } from './raw-pdf.js'

const ENTRY = /\/(\S+) \[(\d+) 0 R \/XYZ/g

/**
 * The page (1-based) of every named destination; Chromium makes one for each element id that some link leads to.
 * `pages` is what `pageOrder` gave.
 */
export function destinations(pdf: RawPdf, pages: string[]): PageMap {
  const numbers = new Map(pages.map((object, index) => [object, index + 1]))
  const object = reference(catalog(pdf), 'Dests')
  const map: PageMap = new Map()
  if (object === null) return map
  for (const [, name = '', page = ''] of objectText(pdf, object).matchAll(ENTRY)) {
    map.set(decodeName(name), numbers.get(page) ?? 0)
  }
  return map
}
