import type { CheatSheetDocument, PrintDocument } from '../../model/documents.js'
import type { PaperName } from '../../model/paper.js'
import { PAPERS } from '../../model/paper.js'
import { fillPhrase } from '../../model/phrase.js'
import type { Selection } from '../../model/selection.js'
import { fontResources, fontStylesheet } from '../../render/fonts/stylesheet.js'
import { createContext, type RenderContext } from '../../render/renderer/context.js'
import { pictureResources } from '../../render/renderer/pictures.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { themeResources } from '../../render/theme/theme-resources.js'
import { metadataOf } from '../common/metadata.js'
import { lineId } from './card-view.js'
import { sheetView } from './view.js'

/** Sheets go on office paper: the small book formats get A4. */
const SHEET_PAPER = { a4: 'a4', letter: 'letter', a5: 'a4', b5: 'a4' } as const satisfies Record<
  PaperName,
  PaperName
>

/** The cheat sheet of a selection, upright and sideways; its emitter finds the depth, the columns and the type size. */
export async function renderCheatSheet(
  selection: Selection,
  renderer: Renderer,
): Promise<CheatSheetDocument> {
  const context = createContext(selection, renderer)
  const { width, height } = PAPERS[SHEET_PAPER[renderer.paper]]
  const portrait = sheetView(context, { width, height })
  const cards = new Map(portrait.groups.flatMap(({ lines }) => lines).map(line => [line.id, line]))
  return {
    portrait: sheet(context, portrait),
    landscape: sheet(context, { ...portrait, page: { width: height, height: width } }),
    format: renderer.sheet,
    countOf: count =>
      fillPhrase(
        renderer.words.someQuestions,
        { count, total: selection.questions.length },
        renderer.words.language,
      ),
    lines: selection.questions.map(({ id, summary, title, place, weight }) => ({
      id: lineId(id),
      text: summary.text === '' ? title.text : summary.text,
      place,
      weight,
      parts: (cards.get(lineId(id))?.parts ?? []).map(({ step, needs }) => ({ step, needs })),
    })),
  }
}

function sheet({ renderer, selection }: RenderContext, view: ReturnType<typeof sheetView>): PrintDocument {
  const html = renderer.template('cheat-sheet.html', view)
  return {
    html,
    resources: new Map([
      ...themeResources('cheat-sheet.css', view, renderer),
      [
        'fonts.css',
        { bytes: Buffer.from(fontStylesheet(renderer.faces)), mediaType: 'text/css; charset=utf-8' },
      ] as const,
      ...fontResources(renderer.faces),
      ...pictureResources(selection.guide, html),
    ]),
    highlights: [],
    page: view.page,
    faces: renderer.faces,
    metadata: metadataOf(selection, renderer),
  }
}
