import { dictionaryOf, type RawPdf, reference } from './raw-pdf.js'
import { unpacked } from './stream.js'

/** CSS pixels to Skia's 300 dots an inch; Chromium shrinks a document that is too wide down to 1/1.5 of it. */
const FULL = 300 / 96
const SMALLEST = FULL / 1.5
const TOLERANCE = 0.0005

/** Enough of a page's packed content to hold the matrices of its margin boxes and its body. */
const HEAD_BYTES = 2_000

/**
 * The scale at which Chromium printed, 1 unless it silently shrank the whole document because something was a third of a pixel too wide.
 * A shrunk document has the same scale below full size on at least every second page (a page may hold nothing but margin boxes, which keep theirs).
 */
export function scaleOf(pdf: RawPdf, pages: number[]): number {
  const seen = new Map<number, number>()
  for (const page of pages) {
    for (const scale of reducedScales(contentHead(pdf, page))) seen.set(scale, (seen.get(scale) ?? 0) + 1)
  }
  const common = [...seen].find(([, count]) => count * 2 >= pages.length)
  return common === undefined ? 1 : common[0] / FULL
}

/** The distinct scales below full size that a content stream begins with. */
function reducedScales(content: string): Set<number> {
  const scales = [...content.matchAll(/^(\S+) 0 0 (\S+) \S+ \S+ cm$/gm)]
    .filter(([, x, y]) => x === y)
    .map(([, x]) => Number(x))
  return new Set(scales.filter(scale => scale < FULL - TOLERANCE && scale >= SMALLEST - TOLERANCE))
}

function contentHead(pdf: RawPdf, page: number): string {
  const contents = reference(dictionaryOf(pdf, page), 'Contents')
  return contents === null ? '' : unpacked(pdf, contents, HEAD_BYTES)
}
