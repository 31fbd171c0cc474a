import type { HandbookDocument, Selection } from '../model.js'
import { PAPERS } from '../model.js'
import { createContext } from './context.js'
import { fontResources, fontStylesheet } from './fonts/stylesheet.js'
import { handbookView } from './handbook-view.js'
import { metadataOf } from './metadata.js'
import { outlineOf } from './outline.js'
import { printedPictures } from './pictures.js'
import type { Renderer } from './renderer.js'
import { themeResources } from './theme/resources.js'

/** The handbook of a selection as one HTML document with all it needs beside it. */
export async function renderHandbook(selection: Selection, renderer: Renderer): Promise<HandbookDocument> {
  const context = createContext(selection, renderer)
  const view = handbookView(context)
  const html = renderer.template('handbook.html', view)
  const resources = new Map([
    ...themeResources('handbook.css', view, renderer),
    [
      'fonts.css',
      { bytes: Buffer.from(fontStylesheet(renderer.faces)), mediaType: 'text/css; charset=utf-8' },
    ] as const,
    ...fontResources(renderer.faces),
    ...printedPictures(selection.guide, html, renderer.faces),
  ])
  const { width, height } = PAPERS[renderer.paper]
  return {
    html,
    resources,
    highlights: context.highlights,
    page: { width, height },
    faces: renderer.faces,
    metadata: metadataOf(selection, renderer),
    outline: outlineOf(selection),
  }
}
