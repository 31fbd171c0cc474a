import type { Emitted } from '../../model/build.js'
import type { EpubDocument } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { OWN_FILES } from './names.js'
import { pack } from './pack.js'
import { pictureCover } from './picture-cover.js'

export const EPUB_FILE = 'handbook.epub'

/** An EPUB 3.3 of finished chapters. The same document gives the same bytes, given the same browser for the cover and the same zlib. */
export async function emitEpub(document: EpubDocument, services: Services): Promise<Emitted> {
  services.note('picturing the cover')
  const picturing = pictureCover(document.cover, services)
  picturing.catch(() => {})
  // Loaded while the browser is at work, and only where an e-book is made.
  const { Book, PACKAGE_FOLDER } = await import('./book.js')
  const files = await new Book(document).files()
  const { picture, messages } = await picturing
  services.note('packing')
  files.set(`${PACKAGE_FOLDER}/${OWN_FILES.coverPicture}`, picture.bytes)
  return { files: [{ path: EPUB_FILE, bytes: await pack(files) }], pages: null, pageMap: null, messages }
}
