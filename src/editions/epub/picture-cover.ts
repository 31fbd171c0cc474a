import type { PrintDocument, Resource } from '../../model/documents.js'
import type { Message } from '../../model/message.js'
import type { Services } from '../../model/services.js'
import { holdStill } from '../../print/hold-still.js'
import { load } from '../../print/load.js'
import { refusedMessage } from '../../print/refused-message.js'
import type { Refused } from '../../print/serve.js'
import { withPage } from '../../print/with-page.js'

/** Limit for picturing one page, in ms, when the build names none. */
const LIMIT = 60_000

/** The picture of a cover, and what its page asked for and did not get. */
export interface PicturedCover {
  picture: Resource
  messages: Message[]
}

/** The cover as a picture: a PNG of `page.width` × `page.height` pixels. A raster, since bookshelves and Kindles show no SVG. */
export async function pictureCover(document: PrintDocument, services: Services): Promise<PicturedCover> {
  const { width, height } = document.page
  const refused: Refused = new Set()
  const bytes = await withPage(`cover of "${document.metadata.title}"`, services, ({ page, run }) =>
    run(
      (async () => {
        await page.setViewport({ width, height })
        await load(page, document, refused, { medium: 'screen' })
        await holdStill(page)
        return page.screenshot({ type: 'png', optimizeForSpeed: false })
      })(),
      services.timeoutMs ?? LIMIT,
    ),
  )
  return { picture: { bytes, mediaType: 'image/png' }, messages: [...refused].map(refusedMessage) }
}
