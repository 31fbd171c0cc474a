/**
 * A PDF as Chromium writes it: version 1.4, dictionaries in plain text, one classic cross-reference table. Reading it this way takes a few
 * milliseconds where a PDF library takes hundreds.
 */
export interface RawPdf {
  /** The file as text, one character a byte. The bytes are not kept beside it: a large book has forty million. */
  text: string
  /** Where each object stands, by its number; -1 for numbers not in use. */
  offsets: Int32Array
}

/** Bytes of one entry of a cross-reference table (ISO 32000-1, 7.5.4). */
const ENTRY = 20

/** Throws when the file has no cross-reference table of one piece. */
export function rawPdf(bytes: Uint8Array): RawPdf {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])
  const head = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40))
  if (head === null) throw new Error('The PDF has no classic cross-reference table')
  const offsets = new Int32Array(Number(head[1])).fill(-1)
  for (let number = 0; number < offsets.length; number++) {
    const at = start + head[0].length + number * ENTRY
    if (text[at + 17] === 'n') offsets[number] = Number(text.slice(at, at + 10))
  }
  return { text, offsets }
}

/** The bytes of a part of the file. */
export function bytesOf({ text }: RawPdf, start: number, end: number): Buffer {
  return Buffer.from(text.slice(start, end), 'latin1')
}

/** Where the object's content begins; throws when there is no such object. */
export function objectStart({ text, offsets }: RawPdf, number: number | string): number {
  const head = `${number} 0 obj\n`
  const at = offsets[Number(number)] ?? -1
  if (number === '' || at < 0 || !text.startsWith(head, at))
    throw new Error(`The PDF has no object ${number}`)
  return at + head.length
}

/** The text of an object without a stream. */
export function objectText(pdf: RawPdf, number: number | string): string {
  const start = objectStart(pdf, number)
  return pdf.text.slice(start, pdf.text.indexOf('\nendobj', start))
}

/** The number of the object that `key` of a dictionary refers to, or null. */
export function reference(dictionary: string, key: string): string | null {
  return new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? null
}

/** The trailer dictionary. */
export function trailer({ text }: RawPdf): string {
  return text.slice(text.lastIndexOf('trailer'))
}

/** The document catalog. */
export function catalog(pdf: RawPdf): string {
  return objectText(pdf, reference(trailer(pdf), 'Root') ?? '')
}
