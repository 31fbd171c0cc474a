import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { WebDocument } from '../../model/documents.js'
import type { Selection } from '../../model/selection.js'
import { createContext } from '../../render/renderer/context.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { createAssets } from './assets.js'
import { footHtml, headHtml } from './frame.js'
import { encodePageData, pageData } from './page-data.js'
import { pageStyle } from './page-style.js'
import { webView } from './view.js'
import { withPictures } from './with-pictures.js'

/** The page of a selection: everything it needs inside it or, when the renderer is to split, beside it. */
export async function renderWeb(selection: Selection, renderer: Renderer): Promise<WebDocument> {
  const context = createContext(selection, renderer)
  const { split } = renderer
  const assets = createAssets(split)
  const script = await readFile(join(renderer.compiled, 'page.js'), 'utf8')
  const view = webView(context)
  const questions = view.chapters.flatMap(chapter => chapter.questions)
  const seen = new Set(questions.filter(({ isSeen }) => isSeen).map(({ id }) => id))
  const html = renderer.template('web.html', {
    ...view,
    headHtml: headHtml(pageStyle(renderer, assets), script, split ? assets : null),
    footHtml: footHtml(encodePageData(pageData(context, seen)), script, split ? assets : null),
  })
  const anchors = [...selection.categories, ...selection.questions].map(({ id }) => id)
  return { html: withPictures(html, selection.guide, assets), anchors, files: assets.files }
}
