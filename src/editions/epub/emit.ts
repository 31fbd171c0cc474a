import type { Emitted } from '../../model/build.js'
import type { EpubDocument } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { Book } from './book.js'
import { pack } from './pack.js'
import { pictureCover } from './picture-cover.js'

export const EPUB_FILE = 'handbook.epub'

/** An EPUB 3.3 of finished chapters. The same document gives the same bytes, given the same browser for the cover. */
export async function emitEpub(document: EpubDocument, services: Services): Promise<Emitted> {
  services.note('picturing the cover')
  const cover = await pictureCover(document.cover, services)
  services.note('packing')
  const files = await new Book(document, cover).files()
  return { files: [{ path: EPUB_FILE, bytes: await pack(files) }], pages: null, pageMap: null, messages: [] }
}
