import type { Dictionary } from './dictionary.js'
import { dictionaryOf, numbersOf, objectText, type RawPdf } from './raw-pdf.js'

/** The dictionaries of a type that hold a name, as a key or a value. Looking for it first keeps the other objects from being read. */
export function dictionariesOf(pdf: RawPdf, type: 'Font' | 'FontDescriptor', name: string): Dictionary[] {
  return numbersOf(pdf)
    .filter(number => isCandidate(pdf, number, name))
    .map(number => dictionaryOf(pdf, number))
    .filter(dictionary => dictionary.get('Type') === `/${type}`)
}

function isCandidate(pdf: RawPdf, number: number, name: string): boolean {
  const text = objectText(pdf, number)
  return text.startsWith('<<') && text.endsWith('>>') && text.includes(`/${name}`)
}
