import { type Dictionary, readDictionary, writeDictionary } from '../read/dictionary.js'
import { bytesOf, numbersOf, objectEnd, objectStart, objectText, type RawPdf } from '../read/raw-pdf.js'
import { hasStream } from '../read/stream.js'
import type { PdfObject } from '../write/pack.js'

/** A print and what is changed about it. */
export interface Edits {
  pdf: RawPdf
  /** The dictionary of an object without a stream, as it stands now; a change of it needs `set`. */
  dictionary(number: number): Dictionary
  set(number: number, dictionary: Dictionary): void
  /** Replaces an object that has a stream. */
  setStream(number: number, body: Uint8Array): void
  remove(number: number): void
  has(number: number): boolean
  /** The first number that no object has. */
  free(): number
  add(objects: PdfObject[]): void
  /** Every object as it stands now. */
  objects(): Generator<PdfObject>
}

export function editsOf(pdf: RawPdf): Edits {
  const changed = new Map<number, PdfObject>()
  const removed = new Set<number>()
  const added = new Map<number, PdfObject>()
  let free = pdf.offsets.length
  return {
    pdf,
    dictionary: number => {
      const now = changed.get(number) ?? added.get(number)
      return readDictionary(now === undefined ? objectText(pdf, number) : String(now.body))
    },
    set: (number, dictionary) =>
      void changed.set(number, { number, body: writeDictionary(dictionary), hasStream: false }),
    setStream: (number, body) => void changed.set(number, { number, body, hasStream: true }),
    remove: number => void removed.add(number),
    has: number => added.has(number) || (!removed.has(number) && (pdf.offsets[number] ?? -1) >= 0),
    free: () => free,
    add: objects => {
      for (const object of objects) {
        added.set(object.number, object)
        free = Math.max(free, object.number + 1)
      }
    },
    *objects() {
      for (const number of numbersOf(pdf)) {
        if (!removed.has(number)) yield changed.get(number) ?? original(pdf, number)
      }
      yield* added.values()
    },
  }
}

function original(pdf: RawPdf, number: number): PdfObject {
  if (!hasStream(pdf, number)) return { number, body: objectText(pdf, number), hasStream: false }
  const body = bytesOf(pdf, objectStart(pdf, number), objectEnd(pdf, number))
  return { number, body, hasStream: true }
}
