import type { PrintDocument } from '../../model/documents.js'
import { fontResources, fontStylesheet } from '../../render/fonts/stylesheet.js'
import { directionOf } from '../../render/language/direction.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { themeResources } from '../../render/theme/theme-resources.js'
import { coverView } from '../common/cover-view.js'
import { metadataOf } from '../common/metadata.js'

/** Pixels; the ratio of 1 : 1.6 is what bookshelves show whole. */
const SIZE = { width: 1200, height: 1920 }

/** The e-book's cover as a page to be pictured. */
export function coverPicture(context: RenderContext): PrintDocument {
  const { selection, renderer } = context
  const metadata = metadataOf(selection, renderer)
  const view = {
    language: metadata.language,
    direction: directionOf(metadata.language),
    cover: coverView(context),
    size: SIZE,
  }
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
