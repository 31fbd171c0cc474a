import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Resource, WebDocument } from '../../model/documents.js'
import type { Selection } from '../../model/selection.js'
import { createContext } from '../../render/renderer/context.js'
import { pictureResources } from '../../render/renderer/pictures.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { type Assets, createAssets } from './assets.js'
import { footHtml, headHtml } from './frame.js'
import { encodePageData, pageData } from './page-data.js'
import { pageStyle } from './page-style.js'
import { webView } from './view.js'

/** The page of a selection: everything it needs inside it or, when the renderer is to split, beside it. A live page is always in one file, and has a second script. */
export async function renderWeb(
  selection: Selection,
  renderer: Renderer,
  isLive = false,
): Promise<WebDocument> {
  const context = createContext(selection, renderer)
  const split = renderer.split && !isLive
  const assets = createAssets(split)
  const script = await readFile(join(renderer.compiled, 'page.js'), 'utf8')
  const live = isLive ? await readFile(join(renderer.compiled, 'live.js'), 'utf8') : null
  const html = renderer.template('web.html', {
    ...webView(context),
    headHtml: headHtml(pageStyle(renderer, assets), script, split ? assets : null, live),
    footHtml: footHtml(encodePageData(pageData(context)), script, split ? assets : null, live),
  })
  const pictures = pictureResources(selection.guide, html)
  return { html: withPictures(html, pictures, assets), files: assets.files }
}

/** Every picture is one address, however often it is shown. */
function withPictures(html: string, pictures: [string, Resource][], assets: Assets): string {
  const addresses = new Map(
    pictures.map(([key, { bytes, mediaType }]) => {
      const name = key.slice(key.lastIndexOf('/') + 1)
      return [key, assets.address(name, bytes, mediaType)]
    }),
  )
  if (addresses.size === 0) return html
  return html.replace(/src=("?)(images\/[a-z0-9.-]+)\1(?=[\s>])/g, (written, _, key: string) => {
    const address = addresses.get(key)
    return address === undefined ? written : `src="${address}"`
  })
}
