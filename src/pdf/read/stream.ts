import { constants, inflateSync } from 'node:zlib'
import { type Dictionary, readDictionary } from './dictionary.js'
import { bytesOf, objectEnd, objectStart, type RawPdf } from './raw-pdf.js'

const BEGIN = 'stream\n'
const END = '\nendstream'

/** An object with a stream: its dictionary, and where the packed bytes stand in the file. */
export interface RawStream {
  dictionary: Dictionary
  start: number
  end: number
}

/** Whether an object has a stream. */
export function hasStream(pdf: RawPdf, number: number): boolean {
  return pdf.text.startsWith(END, objectEnd(pdf, number) - END.length)
}

/** Throws for an object without a stream. Chromium puts no author's text into the dictionaries of streams. */
export function streamOf(pdf: RawPdf, number: number): RawStream {
  const start = objectStart(pdf, number)
  const begin = pdf.text.indexOf(BEGIN, start)
  const dictionary = readDictionary(pdf.text.slice(start, begin))
  const from = begin + BEGIN.length
  return { dictionary, start: from, end: from + Number(dictionary.get('Length')) }
}

/** What a stream packed by Flate holds; at most what its first `most` packed bytes give. */
export function unpacked(pdf: RawPdf, number: number, most = Number.POSITIVE_INFINITY): string {
  const { start, end } = streamOf(pdf, number)
  const packed = bytesOf(pdf, start, Math.min(end, start + most))
  return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
}
