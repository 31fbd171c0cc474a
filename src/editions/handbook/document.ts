import type { HandbookDocument } from '../../model/documents.js'
import { PAPERS } from '../../model/paper.js'
import type { Selection } from '../../model/selection.js'
import { OPENING } from '../../render/answer/flow.js'
import { fontResources, fontStylesheet } from '../../render/fonts/stylesheet.js'
import { createContext } from '../../render/renderer/context.js'
import { pictureResources } from '../../render/renderer/pictures.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { themeResources } from '../../render/theme/theme-resources.js'
import { metadataOf } from '../common/metadata.js'
import { placeShown } from '../common/place-shown.js'
import { outlineOf } from './outline.js'
import { handbookView } from './view.js'

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
    ...pictureResources(selection.guide, html),
  ])
  const { width, height } = PAPERS[renderer.paper]
  return {
    html,
    resources,
    highlights: context.highlights,
    page: { width, height },
    faces: renderer.faces,
    metadata: metadataOf(selection, renderer),
    outline: outlineOf(selection, renderer),
    headings: [OPENING, ...[...selection.categories, ...selection.questions].map(({ id }) => id)],
    placeOf: (heading, shown) => placeShown(selection, heading, shown),
  }
}
