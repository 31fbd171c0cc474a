import { readDictionary } from './dictionary.js'
import { pdfString } from './pdf-string.js'
import { dictionaryOf, type RawPdf, references } from './raw-pdf.js'

/** A link as a page shows it. */
export interface LinkAnnotation {
  object: number
  /** Upper edge, in points from the page's lower edge. */
  top: number
  /** Where it leads by an address; null for a destination within the document. */
  address: string | null
}

/** The annotations of a page, by object number. */
export function annotationsOf(pdf: RawPdf, page: number): number[] {
  return references(dictionaryOf(pdf, page).get('Annots'))
}

/** Reads an annotation; null if it is no link. */
export function linkOf(pdf: RawPdf, object: number): LinkAnnotation | null {
  const dictionary = dictionaryOf(pdf, object)
  if (dictionary.get('Subtype') !== '/Link') return null
  const [, , , top] = (dictionary.get('Rect') ?? '').match(/[-\d.]+/g) ?? []
  return { object, top: Number(top), address: addressOf(dictionary.get('A')) }
}

/** The address of an action as written; null for none. */
export function addressOf(action: string | undefined): string | null {
  return action?.startsWith('<<') ? pdfString(readDictionary(action).get('URI')) : null
}
