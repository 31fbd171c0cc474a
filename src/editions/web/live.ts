/** The page as `serve` shows it: in one file, with the script that takes over what was saved, and in pieces that can be exchanged. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Guide } from '../../model/guide.js'
import { pieceEnd, pieceStart } from '../../model/live.js'
import type { PageData } from '../../model/page.js'
import type { Selection } from '../../model/selection.js'
import { createWriter } from '../../render/answer/writer.js'
import { createContext } from '../../render/renderer/context.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { fillHeld } from '../../render/theme/held.js'
import { createAssets } from './assets.js'
import { DATA_SLOT, footHtml, headHtml, VERSION_SLOT } from './frame.js'
import { encodePageData, pageData } from './page-data.js'
import { toLiveHtml } from './page-html.js'
import { pageStyle } from './page-style.js'
import { type PageWriter, webView } from './view.js'
import { withPictures } from './with-pictures.js'

/** A live page, not yet put together. */
export interface LiveDocument {
  /** What the theme's template makes round the pieces, with a stand-in for each. */
  text: string
  /** Titles, introductions, answers and related questions, by number; pictures are still named by their keys. */
  pieces: readonly string[]
  /** The pieces that are no text of the guide: style, script. */
  frame: { head: string; foot: string }
  data: PageData
  guide: Guide
}

const pieces = createWriter('web', toLiveHtml)
/** The data of a live page hold every text, so that a saved question takes its own along. */
const writer: PageWriter = {
  ...pieces,
  answer: (question, context) => ({ html: pieces.answer(question, context), isSeen: false }),
}

export async function renderLive(selection: Selection, renderer: Renderer): Promise<LiveDocument> {
  const context = createContext(selection, renderer)
  const [script, live] = await Promise.all(
    ['page.js', 'live.js'].map(name => readFile(join(renderer.compiled, name), 'utf8')),
  )
  if (script === undefined || live === undefined) throw new Error('The scripts of the page are missing')
  const frame = {
    head: headHtml(pageStyle(renderer, createAssets(false)), script, null, live),
    foot: footHtml(DATA_SLOT, script, null, live),
  }
  const view = { ...webView(context, writer), headHtml: frame.head, footHtml: frame.foot }
  const { text, held } = renderer.template.parts('web.html', view)
  return { text, pieces: held, frame, data: pageData(context), guide: selection.guide }
}

/** The whole page. Comments say where each piece begins and ends. */
export function livePage({ text, pieces, frame, data, guide }: LiveDocument, version: string): string {
  const html = fillHeld(text, pieces, (markup, number) => {
    if (markup === frame.head) return markup
    if (markup !== frame.foot) return `<!--${pieceStart(number)}-->${markup}<!--${pieceEnd(number)}-->`
    return markup.replace(DATA_SLOT, () => encodePageData(data)).replace(VERSION_SLOT, () => version)
  })
  return withPictures(html, guide, createAssets(false))
}

/** A piece as it stands in the page. */
export function livePiece({ pieces, guide }: LiveDocument, number: number): string {
  return withPictures(pieces[number] ?? '', guide, createAssets(false))
}
