/** What the e-book's templates see: plain values, and XHTML in the fields that end in `Xhtml`. */
import type { Category, Question } from '../../model/guide.js'
import { OPENING, renderOpening } from '../../render/answer/flow.js'
import { ownId } from '../../render/answer/own-id.js'
import { createWriter } from '../../render/answer/writer.js'
import { toXhtml } from '../../render/answer/xhtml.js'
import { countQuestions } from '../../render/language/count.js'
import { directionOf } from '../../render/language/direction.js'
import { inlineText } from '../../render/language/inline-text.js'
import { partOf } from '../../render/language/part.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { colophonView } from '../common/colophon-view.js'
import { coverView } from '../common/cover-view.js'
import { metadataOf } from '../common/metadata.js'
import { withPauses } from '../common/with-pauses.js'

const writer = createWriter('xhtml', toXhtml)

/** All values of epub-title.html. */
export function titleView(context: RenderContext) {
  const { selection, renderer } = context
  const { title, language } = metadataOf(selection, renderer)
  return {
    language,
    direction: directionOf(language),
    title,
    words: renderer.words,
    cover: coverView(context),
    colophon: colophonView(context, []),
  }
}

/** All values of epub-introduction.html; null where there is no introduction. */
export function openingView(context: RenderContext) {
  const xhtml = toXhtml(renderOpening('xhtml', context))
  if (xhtml === '') return null
  const { words } = context.renderer
  const { language } = context.selection.guide.settings
  const direction = directionOf(language)
  return { language, direction, words, id: OPENING, titleId: ownId(OPENING, 'title'), openingXhtml: xhtml }
}

/** All values of epub-chapter.html. */
export async function chapterView(category: Category, context: RenderContext) {
  const { words } = context.renderer
  const { language } = context.selection.guide.settings
  return {
    language,
    direction: directionOf(language),
    part: partOf(category.language, language),
    words,
    title: inlineText(category.title, category.language),
    id: category.id,
    titleId: ownId(category.id, 'title'),
    listId: ownId(category.id, 'list'),
    number: category.number,
    titleXhtml: writer.inline(category.title, category.language, context),
    count: countQuestions(category.questions.length, words),
    introductionXhtml: writer.introduction(category, context),
    questions: await withPauses(category.questions, question => questionView(question, context)),
  }
}

function questionView(question: Question, context: RenderContext) {
  const { level } = question
  return {
    id: question.id,
    titleId: ownId(question.id, 'title'),
    number: question.number.text,
    part: partOf(question.language, context.selection.guide.settings.language),
    titleXhtml: writer.inline(question.title, question.language, context),
    levelName: level === null ? null : context.renderer.words.level[level],
    tags: question.tags,
    answerXhtml: writer.answer(question, context),
    relatedXhtml: writer.related(question, context),
  }
}
