import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib'
import type { DocumentMetadata, OutlineEntry } from '../../model.js'
import { pdfDates } from './dates.js'
import { writeOutline } from './write-outline.js'
import { xmp } from './xmp.js'

/** What the finishing pass adds. */
export interface Finish {
  metadata: DocumentMetadata
  /** Empty for a document without an outline. */
  outline: OutlineEntry[]
}

/**
 * Finishes what Chromium printed: outline, title, authors, subject, keywords, language, fixed dates, XMP; objects packed into streams, which
 * takes a third off the size. Structure and destinations stay as they are; the same input gives the same bytes.
 */
export async function finish(printed: Uint8Array, { metadata, outline }: Finish): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false })
  const { context, catalog } = pdf
  writeInformation(pdf, metadata)
  catalog.set(PDFName.of('Lang'), PDFHexString.fromText(metadata.language))
  catalog.set(PDFName.of('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  const packet = context.stream(Buffer.from(xmp(metadata)), { Type: 'Metadata', Subtype: 'XML' })
  catalog.set(PDFName.of('Metadata'), context.register(packet))
  if (outline.length > 0) {
    catalog.set(PDFName.of('Outlines'), writeOutline(context, outline))
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'))
  }
  mapRoles(pdf)
  return pdf.save({ rewrite: true, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY })
}

/** Replaces Chromium's own entry, which holds the time of printing. */
function writeInformation({ context }: PDFDocument, metadata: DocumentMetadata): void {
  const { title, subject, authors, keywords, date } = metadata
  const former = context.trailerInfo.Info
  const day = pdfDates(date).info
  const texts: Record<string, string> = {
    Title: title,
    Author: authors.join(', '),
    Subject: subject ?? '',
    Keywords: keywords.join(', '),
    Creator: 'Vademecum',
    CreationDate: day,
    ModDate: day,
  }
  const dictionary = PDFDict.withContext(context)
  for (const [key, text] of Object.entries(texts)) {
    if (text !== '') dictionary.set(PDFName.of(key), PDFHexString.fromText(text))
  }
  const producer = context.lookupMaybe(former, PDFDict)?.get(PDFName.of('Producer'))
  if (producer !== undefined) dictionary.set(PDFName.of('Producer'), producer)
  const ref = former instanceof PDFRef ? former : context.nextRef()
  context.assign(ref, dictionary)
  context.trailerInfo.Info = ref
}

/** Chromium writes two structure types of PDF 2.0 that older readers do not know. */
function mapRoles({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  root?.set(PDFName.of('RoleMap'), context.obj({ Strong: 'Span', Em: 'Span' }))
}
