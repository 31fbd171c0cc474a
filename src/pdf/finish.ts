import type { DocumentMetadata, OutlineEntry } from '../model/documents.js'
import { destinationDictionary, linkedAnchor, withDestination, withoutMarks } from './passes/link.js'
import type { Mark } from './passes/marks.js'
import { mendTextMaps } from './passes/text-map.js'
import { type Dictionary, readDictionary, textString, writeDictionary } from './read/dictionary.js'
import { withPaperSize } from './read/media-box.js'
import { pageOrder } from './read/page-order.js'
import { bytesOf, objectStart, objectText, type RawPdf, reference, trailer } from './read/raw-pdf.js'
import { pdfDates } from './write/dates.js'
import { type PdfObject, packPdf } from './write/pack.js'
import { writeOutline } from './write/write-outline.js'
import { xmp } from './write/xmp.js'

/** What the finishing pass adds. */
export interface Finish {
  metadata: DocumentMetadata
  /** Empty for a document without an outline. */
  outline: OutlineEntry[]
  /** Size of every page in millimetres. */
  page: { width: number; height: number }
  /** Where its anchors came out; empty for a document without links. */
  marks: ReadonlyMap<string, Mark>
}

/**
 * Finishes what Chromium printed: outline, title, authors, subject, keywords, language, fixed dates, XMP, the exact size of
 * the paper, quotes that read as quotes, links that lead to places instead of the addresses that stood for them; objects packed into
 * streams, which takes a third off the size. Structure and page contents stay as they are; the same input gives the same bytes.
 */
export function finish(pdf: RawPdf, { metadata, outline, page, marks }: Finish): Uint8Array {
  const [root, info] = [numberOf(trailer(pdf), 'Root'), numberOf(trailer(pdf), 'Info')]
  const packet = pdf.offsets.length
  const destinations = packet + 1
  const outlineObjects = outline.length > 0 ? writeOutline(outline, destinations + 1) : []
  const pages = pageOrder(pdf)
  const markObjects = new Set([...marks.values()].map(mark => mark.object))
  const catalog = readDictionary(objectText(pdf, root))
  const structure = catalog.get('StructTreeRoot')?.split(' ')[0]

  catalog.set('Lang', textString(metadata.language))
  catalog.set('ViewerPreferences', '<</DisplayDocTitle true>>')
  catalog.set('Metadata', `${packet} 0 R`)
  if (marks.size > 0) catalog.set('Dests', `${destinations} 0 R`)
  if (outlineObjects[0] !== undefined) {
    catalog.set('Outlines', `${outlineObjects[0].number} 0 R`)
    catalog.set('PageMode', '/UseOutlines')
  }
  const changed = new Map<number, string | Uint8Array>([
    [root, writeDictionary(catalog)],
    [info, writeDictionary(information(readDictionary(objectText(pdf, info)), metadata))],
    ...(structure === undefined ? [] : [[Number(structure), withRoles(objectText(pdf, structure))] as const]),
    ...pages.map(
      one => [Number(one), withPaperSize(withoutMarks(objectText(pdf, one), markObjects), page)] as const,
    ),
    ...mendTextMaps(pdf),
  ])
  const added: PdfObject[] = [
    metadataStream(packet, metadata),
    { number: destinations, body: destinationDictionary(marks, pages), hasStream: false },
    ...outlineObjects,
  ]
  const free = 1 + Math.max(...added.map(({ number }) => number))
  return packPdf(inTurn(objectsOf(pdf, changed, markObjects), added), { root, info, free })
}

function* inTurn<T>(...lists: Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list
}

function information(former: Dictionary, metadata: DocumentMetadata): Dictionary {
  const { title, subject, authors, keywords, date } = metadata
  const day = pdfDates(date).info
  const texts = {
    Title: title,
    Author: authors.join(', '),
    Subject: subject ?? '',
    Keywords: keywords.join(', '),
    Creator: 'Vademecum',
  }
  const written = Object.entries(texts).filter(([, text]) => text !== '')
  return new Map([
    ...written.map(([key, text]): [string, string] => [key, textString(text)]),
    ['Producer', former.get('Producer') ?? '()'],
    ['CreationDate', `(${day})`],
    ['ModDate', `(${day})`],
  ])
}

/** Chromium writes two structure types of PDF 2.0 that older readers do not know. */
function withRoles(structure: string): string {
  return writeDictionary(readDictionary(structure).set('RoleMap', '<</Strong /Span /Em /Span>>'))
}

/** XMP stays unpacked, so that programs which look for it in the bytes find it. */
function metadataStream(number: number, metadata: DocumentMetadata): PdfObject {
  const packet = Buffer.from(xmp(metadata))
  const head = writeDictionary([
    ['Type', '/Metadata'],
    ['Subtype', '/XML'],
    ['Length', String(packet.length)],
  ])
  const body = Buffer.concat([Buffer.from(`${head} stream\n`), packet, Buffer.from('\nendstream')])
  return { number, body, hasStream: true }
}

/** The objects as they are or as they became, those in `left` out, links with their destinations. */
function* objectsOf(
  pdf: RawPdf,
  changed: ReadonlyMap<number, string | Uint8Array>,
  left: ReadonlySet<number>,
): Generator<PdfObject> {
  const starts = Int32Array.from(pdf.offsets).sort()
  const end = new Map([...starts].map((start, index) => [start, starts[index + 1]]))
  for (const [number, offset] of pdf.offsets.entries()) {
    if (offset < 0 || left.has(number)) continue
    const own = changed.get(number)
    const start = objectStart(pdf, number)
    const last = pdf.text.lastIndexOf('\nendobj', end.get(offset) ?? pdf.text.lastIndexOf('xref\n0 '))
    const hasStream =
      own === undefined
        ? pdf.text.startsWith('endstream', last - 'endstream'.length)
        : typeof own !== 'string'
    const body = own ?? (hasStream ? bytesOf(pdf, start, last) : linked(pdf.text.slice(start, last)))
    yield { number, body, hasStream }
  }
}

function linked(object: string): string {
  const anchor = linkedAnchor(object)
  return anchor === null ? object : withDestination(object, anchor)
}

function numberOf(dictionary: string, key: string): number {
  const number = reference(dictionary, key)
  if (number === null) throw new Error(`The PDF's trailer names no ${key}`)
  return Number(number)
}
