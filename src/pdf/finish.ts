import type { DocumentMetadata } from '../model/documents.js'
import { fitForXml } from '../xml.js'
import { FINISHED_GATES } from './gates/finished-gates.js'
import { editsOf } from './passes/edits.js'
import type { Finish } from './passes/pass.js'
import { PASSES } from './passes/passes.js'
import { pageOrder } from './read/page-order.js'
import { type RawPdf, required } from './read/raw-pdf.js'
import { packPdf } from './write/pack.js'

/**
 * Finishes what Chromium printed (the list of what is done is `PASSES`), makes sure of the result, and packs the objects into streams,
 * which takes a third off the size. Structure and looks stay as they are; the same input gives the same bytes.
 */
export async function finish(pdf: RawPdf, finish: Finish): Promise<Uint8Array> {
  const edits = editsOf(pdf)
  const [root, info] = [required(pdf.trailer, 'Root'), required(pdf.trailer, 'Info')]
  const metadata = fitMetadata(finish.metadata)
  const print = { ...finish, metadata, edits, root, info, pages: pageOrder(pdf) }
  for (const pass of PASSES) await pass(print)
  for (const gate of FINISHED_GATES) gate(print)
  return packPdf(edits.objects(), { root, info, free: edits.free() })
}

/** A control character in a title would make the XMP packet unreadable. */
function fitMetadata(metadata: DocumentMetadata): DocumentMetadata {
  const { title, subject, authors, keywords, publisher, license } = metadata
  const clean = (text: string | null): string | null => (text === null ? null : fitForXml(text))
  return {
    ...metadata,
    title: fitForXml(title),
    subject: clean(subject),
    authors: authors.map(fitForXml),
    keywords: keywords.map(fitForXml),
    publisher: clean(publisher),
    license: clean(license),
  }
}
