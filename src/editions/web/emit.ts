import type { Emitted } from '../../model/build.js'
import type { WebDocument } from '../../model/documents.js'

const FOLDER = 'web'
export const WEB_FILE = `${FOLDER}/index.html`

/** The page and the files it names. Nothing is left to do for it: the document is the artifact. */
export async function emitWeb({ html, files }: WebDocument): Promise<Emitted> {
  const assets = [...files].map(([path, bytes]) => ({ path: `${FOLDER}/${path}`, bytes }))
  return {
    files: [{ path: WEB_FILE, bytes: Buffer.from(html) }, ...assets],
    pages: null,
    pageMap: null,
    messages: [],
  }
}
