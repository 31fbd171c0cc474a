/** What the e-book's templates see: plain values, and XHTML in the fields that end in `Xhtml`. */
import type { Category, Question } from '../model.js'
import { colophonView } from './colophon-view.js'
import type { RenderContext } from './context.js'
import { countQuestions } from './count.js'
import { coverView } from './cover-view.js'
import { renderInline, renderIntroduction, renderQuestion } from './flow.js'
import { inlineText } from './inline-text.js'
import { metadataOf } from './metadata.js'
import { relatedTree } from './related.js'
import { toXhtml } from './xhtml.js'

/** All values of epub-title.html. */
export function titleView(context: RenderContext) {
  const { selection, renderer } = context
  const { title, language } = metadataOf(selection, renderer)
  return {
    language,
    title,
    words: renderer.words,
    cover: coverView(context),
    colophon: colophonView(context, []),
  }
}

/** All values of epub-chapter.html. */
export function chapterView(category: Category, context: RenderContext) {
  const { words } = context.renderer
  const { language } = context.selection.guide.settings
  return {
    language,
    words,
    title: inlineText(category.title, language),
    id: category.id,
    number: category.number,
    titleXhtml: toXhtml(renderInline(category.title, context)),
    count: countQuestions(category.questions.length, words),
    introductionXhtml: toXhtml(renderIntroduction(category, 'xhtml', context)),
    questions: category.questions.map(question => questionView(question, context)),
  }
}

function questionView(question: Question, context: RenderContext) {
  const { level } = question
  return {
    id: question.id,
    number: question.number.text,
    titleXhtml: toXhtml(renderInline(question.title, context)),
    levelName: level === null ? null : context.renderer.words.level[level],
    tags: question.tags,
    answerXhtml: toXhtml(renderQuestion(question, 'xhtml', context)),
    relatedXhtml: toXhtml(relatedTree(question, 'xhtml', context)),
  }
}
