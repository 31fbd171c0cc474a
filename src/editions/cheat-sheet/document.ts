import type { CheatSheetDocument, PrintDocument } from '../../model/documents.js'
import type { PaperName } from '../../model/paper.js'
import { PAPERS } from '../../model/paper.js'
import type { Selection } from '../../model/selection.js'
import { renderInline } from '../../render/answer/flow.js'
import { toHtml } from '../../render/answer/html.js'
import { fontResources, fontStylesheet } from '../../render/fonts/stylesheet.js'
import { countQuestions } from '../../render/language/count.js'
import { directionOf } from '../../render/language/direction.js'
import { partOf } from '../../render/language/part.js'
import { typesetQuotes } from '../../render/language/quotes.js'
import { createContext, type RenderContext } from '../../render/renderer/context.js'
import { remember } from '../../render/renderer/remember.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { themeResources } from '../../render/theme/theme-resources.js'
import { coverView } from '../common/cover-view.js'
import { metadataOf } from '../common/metadata.js'

/** Sheets go on office paper: the small book formats get A4. */
const SHEET_PAPER = { a4: 'a4', letter: 'letter', a5: 'a4', b5: 'a4' } as const satisfies Record<
  PaperName,
  PaperName
>

/** The cheat sheet of a selection, upright and sideways; its emitter finds the type size and the columns. */
export async function renderCheatSheet(
  selection: Selection,
  renderer: Renderer,
): Promise<CheatSheetDocument> {
  const context = createContext(selection, renderer)
  const { width, height } = PAPERS[SHEET_PAPER[renderer.paper]]
  return {
    portrait: sheet(context, { width, height }),
    landscape: sheet(context, { width: height, height: width }),
    lines: selection.questions.map(question => ({
      id: lineId(question.id),
      text: question.summary.text,
      place: question.place,
    })),
  }
}

function sheet(context: RenderContext, page: PrintDocument['page']): PrintDocument {
  const { renderer, selection } = context
  const view = sheetView(context, page)
  return {
    html: renderer.template('cheat-sheet.html', view),
    resources: new Map([
      ...themeResources('cheat-sheet.css', view, renderer),
      [
        'fonts.css',
        { bytes: Buffer.from(fontStylesheet(renderer.faces)), mediaType: 'text/css; charset=utf-8' },
      ] as const,
      ...fontResources(renderer.faces),
    ]),
    highlights: [],
    page,
    faces: renderer.faces,
    metadata: metadataOf(selection, renderer),
  }
}

function sheetView(context: RenderContext, page: PrintDocument['page']) {
  const { selection, renderer } = context
  const { language } = selection.guide.settings
  return {
    language,
    direction: directionOf(language),
    title: metadataOf(selection, renderer).title,
    words: renderer.words,
    page,
    cover: coverView(context),
    count: countQuestions(selection.questions.length, renderer.words),
    groups: selection.categories.map(category => ({
      id: category.id,
      number: category.number,
      part: partOf(category.language, language),
      titleHtml: toHtml(renderInline(category.title, category.language, context)),
      lines: category.questions.map(question => ({
        id: lineId(question.id),
        number: question.number.text,
        part: partOf(question.language, language),
        short: question.short === null ? null : typesetQuotes(question.short, question.language),
        summaryHtml: remember(question, 'cheat-sheet', context, inner =>
          toHtml(renderInline(question.summary, question.language, inner)),
        ),
      })),
    })),
  }
}

function lineId(question: string): string {
  return `line-${question}`
}
