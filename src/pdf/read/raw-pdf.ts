import { VademecumError } from '../../diagnostics.js'
import { type Dictionary, readDictionary } from './dictionary.js'

/**
 * A PDF as Chromium writes it: dictionaries in plain text, one classic cross-reference table. Reading it this way takes a few
 * milliseconds where a PDF library takes hundreds. What an author wrote stands in it too, in strings: so nothing is looked for in the file as
 * a whole, only in the dictionaries of its objects.
 */
export interface RawPdf {
  /** The file as text, one character a byte. The bytes are not kept beside it: a large book has forty million. */
  text: string
  /** Where each object stands, by its number; -1 for numbers not in use. */
  offsets: Int32Array
  /** Where the next object or the cross-reference table begins, by the number of the object before it. */
  ends: Int32Array
  /** The trailer dictionary. */
  trailer: Dictionary
}

/** Bytes of one entry of a cross-reference table (ISO 32000-1, 7.5.4). */
const ENTRY = 20
const END = '\nendobj'

/** Throws a VademecumError for a file that is written in another way than Chromium's: it would be misread. */
export function rawPdf(bytes: Uint8Array): RawPdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const head = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40))
  if (head === null) throw unknown('it has no cross-reference table of one piece')
  const offsets = new Int32Array(Number(head[1])).fill(-1)
  for (let number = 0; number < offsets.length; number++) {
    const at = start + head[0].length + number * ENTRY
    if (text[at + 17] === 'n') offsets[number] = Number(text.slice(at, at + 10))
  }
  const rest = text.slice(start + head[0].length + offsets.length * ENTRY)
  const written = /^trailer\n(<<[\s\S]*>>)\s*startxref/.exec(rest)?.[1]
  if (written === undefined) throw unknown('its trailer is spelled otherwise')
  const pdf = { text, offsets, ends: endsOf(offsets, start), trailer: readDictionary(written) }
  for (const number of numbersOf(pdf)) requireSpelling(pdf, number)
  return pdf
}

function endsOf(offsets: Int32Array, last: number): Int32Array {
  const used = [...offsets.keys()].filter(number => (offsets[number] ?? -1) >= 0)
  const inOrder = Int32Array.from(used).sort((one, other) => (offsets[one] ?? 0) - (offsets[other] ?? 0))
  const ends = new Int32Array(offsets.length).fill(-1)
  for (const [index, number] of inOrder.entries()) {
    const next = inOrder[index + 1]
    ends[number] = next === undefined ? last : (offsets[next] ?? last)
  }
  return ends
}

/** Chromium begins a dictionary with its first key, without a space: the sign by which other programs are told. */
function requireSpelling(pdf: RawPdf, number: number): void {
  const start = objectStart(pdf, number)
  const { text } = pdf
  if (text[start] === '<' && text[start + 1] === '<' && text[start + 2] !== '/' && text[start + 2] !== '>')
    throw unknown(`its object ${number} is spelled otherwise`)
}

function unknown(how: string): VademecumError {
  return new VademecumError(`The browser's PDF is not written as Chromium writes it: ${how}`, {
    hint: 'Use the bundled browser, or another version of Chromium, Chrome or Edge (`vademecum doctor` lists what is there).',
  })
}

/** Numbers of the objects in use. */
export function numbersOf({ offsets }: Pick<RawPdf, 'offsets'>): number[] {
  return [...offsets.keys()].filter(number => (offsets[number] ?? -1) >= 0)
}

/** The bytes of a part of the file. */
export function bytesOf({ text }: RawPdf, start: number, end: number): Buffer {
  return Buffer.from(text.slice(start, end), 'latin1')
}

/** Where the object's content begins; throws when there is no such object. */
export function objectStart({ text, offsets }: RawPdf, number: number): number {
  const head = `${number} 0 obj\n`
  const at = offsets[number] ?? -1
  if (at < 0 || !text.startsWith(head, at)) throw unknown(`it has no object ${number}`)
  return at + head.length
}

/** Where the object's content ends. */
export function objectEnd({ text, ends }: RawPdf, number: number): number {
  return text.lastIndexOf(END, ends[number])
}

/** The text of an object; its stream, if it has one, included. */
export function objectText(pdf: RawPdf, number: number): string {
  return pdf.text.slice(objectStart(pdf, number), objectEnd(pdf, number))
}

/** The dictionary of an object without a stream; throws for anything else. */
export function dictionaryOf(pdf: RawPdf, number: number): Dictionary {
  return readDictionary(objectText(pdf, number))
}

/** The document catalog. */
export function catalog(pdf: RawPdf): Dictionary {
  return dictionaryOf(pdf, required(pdf.trailer, 'Root'))
}

/** The number of the object that `key` refers to, or null. */
export function reference(dictionary: Dictionary, key: string): number | null {
  const number = /^(\d+) \d+ R$/.exec(dictionary.get(key) ?? '')?.[1]
  return number === undefined ? null : Number(number)
}

/** The same for a key that must be there. */
export function required(dictionary: Dictionary, key: string): number {
  const number = reference(dictionary, key)
  if (number === null) throw unknown(`it names no ${key}`)
  return number
}

/** The numbers of the objects that a list refers to; none for no list. */
export function references(list: string | undefined): number[] {
  return [...(list ?? '').matchAll(/\b(\d{1,10}) \d{1,5} R/g)].map(([, number]) => Number(number))
}
