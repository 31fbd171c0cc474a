import type { PrintDocument } from '../model.js'
import type { RenderContext } from './context.js'
import { coverView } from './cover-view.js'
import { fontResources, fontStylesheet } from './fonts/stylesheet.js'
import { metadataOf } from './metadata.js'
import { themeResources } from './theme/resources.js'

/** Pixels; the ratio of 1 : 1.6 is what bookshelves show whole. */
const SIZE = { width: 1200, height: 1920 }

/** The e-book's cover as a page to be pictured. */
export function coverPicture(context: RenderContext): PrintDocument {
  const { selection, renderer } = context
  const metadata = metadataOf(selection, renderer)
  const view = { language: metadata.language, cover: coverView(context), size: SIZE }
  const css = Buffer.from(fontStylesheet(renderer.faces))
  return {
    html: renderer.template('epub-cover-picture.html', view),
    resources: new Map([
      ...themeResources('epub-cover-picture.css', view, renderer),
      ['fonts.css', { bytes: css, mediaType: 'text/css; charset=utf-8' }] as const,
      ...fontResources(renderer.faces),
    ]),
    highlights: [],
    page: SIZE,
    faces: renderer.faces,
    metadata,
  }
}
