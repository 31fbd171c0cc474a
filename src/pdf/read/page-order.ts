import { catalog, objectText, type RawPdf, reference } from './raw-pdf.js'

/** Object numbers of the pages, in reading order. */
export function pageOrder(pdf: RawPdf): string[] {
  return leaves(pdf, reference(catalog(pdf), 'Pages') ?? '')
}

function leaves(pdf: RawPdf, number: string): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectText(pdf, number))?.[1]
  if (kids === undefined) return [number]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leaves(pdf, kid ?? ''))
}
