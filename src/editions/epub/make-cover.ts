import { createMessage, InterruptedError } from '../../diagnostics.js'
import type { EpubCover } from '../../model/documents.js'
import type { Message } from '../../model/message.js'
import type { Services } from '../../model/services.js'
import type { CoverFile } from './book.js'
import { OWN_FILES } from './names.js'
import { pictureCover } from './picture-cover.js'

/** The cover's file, and what is to be said of it. */
export interface MadeCover {
  file: CoverFile
  messages: Message[]
}

/**
 * The file of the cover: a PNG that the browser pictures, since bookshelves and Kindles show no SVG; a drawing, with a warning, where no browser can be
 * started. Nothing else in an e-book needs one.
 */
export async function makeCover(
  cover: Pick<EpubCover, 'page' | 'drawing'>,
  services: Services,
): Promise<MadeCover> {
  services.note('picturing the cover')
  const reason = await services.browser().then(() => null, causeOf)
  if (reason === null) {
    const { picture, messages } = await pictureCover(cover.page, services)
    return { file: { ...picture, path: OWN_FILES.coverPicture }, messages }
  }
  const text = `The cover of the e-book is a drawing (SVG), which some bookshelves do not show: ${reason}`
  return {
    file: { ...cover.drawing(), path: OWN_FILES.coverDrawing },
    messages: [
      createMessage('cover-drawn', null, text, 'Run `vademecum doctor`, which tells what the browser lacks.'),
    ],
  }
}

/** An interruption is no lack of a browser. */
function causeOf(error: unknown): string {
  if (error instanceof InterruptedError) throw error
  return error instanceof Error ? error.message : String(error)
}
