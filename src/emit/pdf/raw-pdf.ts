/**
 * A PDF as Chromium writes it: version 1.4, dictionaries in plain text, one classic cross-reference table. Reading it this way takes a
 * millisecond where a PDF library takes fifty.
 */
export interface RawPdf {
  bytes: Uint8Array
  /** The file as text, one character a byte. */
  text: string
}

export function rawPdf(bytes: Uint8Array): RawPdf {
  return { bytes, text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') }
}

/** Where the object's content begins; throws when there is no such object. */
export function objectStart({ text }: RawPdf, number: number | string): number {
  const head = `\n${number} 0 obj\n`
  const at = text.indexOf(head)
  if (at < 0) throw new Error(`The PDF has no object ${number}`)
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

/** The document catalog. */
export function catalog(pdf: RawPdf): string {
  const trailer = pdf.text.slice(pdf.text.lastIndexOf('trailer'))
  return objectText(pdf, reference(trailer, 'Root') ?? '')
}
