import type { Emitted } from '../../model/build.js'
import type { EpubDocument } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { type MadeCover, makeCover } from './make-cover.js'
import { pack } from './pack.js'

export const EPUB_FILE = 'handbook.epub'

/**
 * An EPUB 3.3 of finished chapters, and of the cover if that is being made already. The same document gives the same bytes, given the same browser for
 * the cover and the same zlib.
 */
export async function emitEpub(
  document: EpubDocument,
  services: Services,
  cover: Promise<MadeCover> = makeCover(document.cover, services),
): Promise<Emitted> {
  // Loaded while the browser is at work, and only where an e-book is made.
  const [{ file, messages }, { Book }] = await Promise.all([cover, import('./book.js')])
  services.note('packing')
  const chapters = [document.cover.chapter(file.path), ...document.chapters]
  const files = await new Book({ ...document, chapters }, file).files()
  return { files: [{ path: EPUB_FILE, bytes: await pack(files) }], pages: null, pageMap: null, messages }
}
