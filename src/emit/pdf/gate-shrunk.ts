import { constants, inflateSync } from 'node:zlib'
import { VademecumError } from '../../diagnostics.js'
import { objectStart, objectText, type RawPdf, reference } from './raw-pdf.js'

/** CSS pixels to Skia's 300 dots an inch; Chromium shrinks a document that is too wide down to 1/1.5 of it. */
const SCALE = 300 / 96
const SMALLEST = SCALE / 1.5
const TOLERANCE = 0.0005

/** Enough of a page's packed content to hold the matrices of its margin boxes and its body. */
const HEAD_BYTES = 2_000

/**
 * Chromium silently shrinks a whole document when anything in it is a third of a pixel too wide. Throws when that has happened: when the
 * same scale below full size stands on at least every second page.
 */
export function gateShrunk(pdf: RawPdf, pages: string[]): void {
  const seen = new Map<number, number>()
  for (const page of pages) {
    for (const scale of reducedScales(contentHead(pdf, page))) seen.set(scale, (seen.get(scale) ?? 0) + 1)
  }
  for (const [scale, count] of seen) {
    if (count * 2 < pages.length) continue
    const percent = ((scale / SCALE) * 100).toFixed(1)
    throw new VademecumError(
      `Something is wider than the page: everything was printed at ${percent} % of its size`,
      {
        hint: 'Look for a fixed width, a wide table or an unbreakable line in the theme or a picture; `overflow-wrap: anywhere` and `max-width: 100%` mend most.',
      },
    )
  }
}

/** The distinct scales below full size that a content stream begins with. */
function reducedScales(content: string): Set<number> {
  const scales = [...content.matchAll(/^(\S+) 0 0 (\S+) \S+ \S+ cm$/gm)]
    .filter(([, x, y]) => x === y)
    .map(([, x]) => Number(x))
  return new Set(scales.filter(scale => scale < SCALE - TOLERANCE && scale >= SMALLEST - TOLERANCE))
}

function contentHead(pdf: RawPdf, page: string): string {
  const contents = reference(objectText(pdf, page), 'Contents')
  if (contents === null) return ''
  const start = pdf.text.indexOf('stream\n', objectStart(pdf, contents)) + 'stream\n'.length
  const packed = pdf.bytes.subarray(start, start + HEAD_BYTES)
  return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
}
