/** What the sheet's template sees: plain values, and HTML in the fields that end in `Html`. */
import type { PrintDocument } from '../../model/documents.js'
import { LEVELS } from '../../model/guide.js'
import type { Selection } from '../../model/selection.js'
import { renderInline } from '../../render/answer/flow.js'
import { toHtml } from '../../render/answer/html.js'
import { countQuestions } from '../../render/language/count.js'
import { directionOf } from '../../render/language/direction.js'
import { partOf } from '../../render/language/part.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { remember } from '../../render/renderer/remember.js'
import { coverView } from '../common/cover-view.js'
import { metadataOf } from '../common/metadata.js'
import { cardView, dotsOf, nameOf } from './card-view.js'

/** Characters of summaries beyond which a page cannot show more than them in readable type, however it is set. */
const MOST_CHARACTERS = 12_000

/** All values of cheat-sheet.html and cheat-sheet.css. */
export function sheetView(context: RenderContext, page: PrintDocument['page']) {
  const { selection, renderer } = context
  const { language } = selection.guide.settings
  const isDeep = hasRoom(selection, renderer.sheet.pages)
  return {
    language,
    direction: directionOf(language),
    title: metadataOf(selection, renderer).title,
    words: renderer.words,
    page,
    cover: coverView(context),
    isDeep,
    levels: LEVELS.filter(level => selection.questions.some(question => question.level === level)).map(
      level => ({ name: renderer.words.level[level], dots: dotsOf(level) }),
    ),
    count: countQuestions(selection.questions.length, renderer.words),
    groups: selection.categories.map(category => ({
      id: category.id,
      number: category.number,
      part: partOf(category.language, language),
      titleHtml: toHtml(renderInline(category.title, category.language, context)),
      lines: category.questions.map(question =>
        remember(question, isDeep ? 'cheat-sheet-deep' : 'cheat-sheet', context, inner =>
          cardView(question, inner, isDeep),
        ),
      ),
    })),
  }
}

/** Whether a page may hold more than the summaries; the matter of a large guide would be rendered for nothing. */
function hasRoom({ questions }: Selection, pages: number): boolean {
  const characters = questions.reduce(
    (sum, question) =>
      sum + question.number.text.length + (nameOf(question)?.length ?? 0) + question.summary.text.length,
    0,
  )
  return characters <= MOST_CHARACTERS * pages
}
