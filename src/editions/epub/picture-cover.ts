import type { PrintDocument, Resource } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { load } from '../../print/load.js'
import { withPage } from '../../print/with-page.js'

/** Limit for picturing one page, in ms, when the build names none. */
const LIMIT = 60_000

/** The cover as a picture: a PNG of `page.width` × `page.height` pixels. A raster, since bookshelves and Kindles show no SVG. */
export async function pictureCover(document: PrintDocument, services: Services): Promise<Resource> {
  const { width, height } = document.page
  const bytes = await withPage(`cover of "${document.metadata.title}"`, services, ({ page, run }) =>
    run(
      (async () => {
        await page.setViewport({ width, height })
        await load(page, document, new Set())
        await page.emulateMediaType('screen')
        return page.screenshot({ type: 'png', optimizeForSpeed: false })
      })(),
      services.timeoutMs ?? LIMIT,
    ),
  )
  return { bytes, mediaType: 'image/png' }
}
