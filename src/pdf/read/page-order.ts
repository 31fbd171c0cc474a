import { catalog, dictionaryOf, type RawPdf, references, required } from './raw-pdf.js'

/** Object numbers of the pages, in reading order. */
export function pageOrder(pdf: RawPdf): number[] {
  return leaves(pdf, required(catalog(pdf), 'Pages'))
}

function leaves(pdf: RawPdf, number: number): number[] {
  const kids = dictionaryOf(pdf, number).get('Kids')
  return kids === undefined ? [number] : references(kids).flatMap(kid => leaves(pdf, kid))
}
