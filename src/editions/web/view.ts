/** What the page's template sees: plain values, and HTML in the fields that end in `Html`. */
import type { Category, Question } from '../../model/guide.js'
import { fillPhrase } from '../../model/phrase.js'
import { OPENING, renderOpening } from '../../render/answer/flow.js'
import { createWriter, type Writer } from '../../render/answer/writer.js'
import { countQuestions, countTopics } from '../../render/language/count.js'
import { directionOf } from '../../render/language/direction.js'
import { partOf } from '../../render/language/part.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { colophonView } from '../common/colophon-view.js'
import { coverView } from '../common/cover-view.js'
import { metadataOf } from '../common/metadata.js'
import { toPageHtml } from './page-html.js'
import { noting, readNoted } from './seen.js'

/** Writes the pieces of a guide. */
export interface PageWriter extends Omit<Writer, 'answer'> {
  /** The answer's markup, and whether its text is seen there to the word. */
  answer(question: Question, context: RenderContext): { html: string; isSeen: boolean }
}

const pieces = createWriter('web', toPageHtml)
const answers = createWriter('web', noting(toPageHtml))
const writer: PageWriter = {
  ...pieces,
  answer: (question, context) => readNoted(answers.answer(question, context), question.text),
}

/** All values of web.html but its style, script and data; the pieces of the guide are written by `write`. */
export function webView(context: RenderContext, write: PageWriter = writer) {
  const { selection, renderer } = context
  const { words } = renderer
  const cover = coverView(context)
  const topics = countTopics(selection.categories.length, words)
  return {
    language: selection.guide.settings.language,
    direction: directionOf(selection.guide.settings.language),
    title: metadataOf(selection, renderer).title,
    description: metadataOf(selection, renderer).subject,
    words,
    cover: { ...cover, badges: [cover.badges[0], topics, ...cover.badges.slice(1)] },
    openingId: OPENING,
    openingHtml: toPageHtml(renderOpening('web', context)),
    chapters: selection.categories.map(category => chapterView(category, context, write)),
    colophon: colophonView(context, renderer.faces),
  }
}

function chapterView(category: Category, context: RenderContext, writer: PageWriter) {
  return {
    id: category.id,
    number: category.number,
    part: partOf(category.language, context.selection.guide.settings.language),
    titleHtml: writer.inline(category.title, category.language, context),
    size: category.questions.length,
    count: countQuestions(category.questions.length, context.renderer.words),
    introductionHtml: writer.introduction(category, context),
    questions: category.questions.map(question => questionView(question, context, writer)),
  }
}

function questionView(question: Question, context: RenderContext, writer: PageWriter) {
  const { level, language } = question
  const { html, isSeen } = writer.answer(question, context)
  const { words } = context.renderer
  const around = context.selection.guide.settings.language
  return {
    id: question.id,
    number: question.number.text,
    part: partOf(language, around),
    labelPart: partOf(around, language),
    titleHtml: writer.inline(question.title, language, context),
    level,
    levelName: level === null ? null : words.level[level],
    tags: question.tags,
    minutes: fillPhrase(words.web.minutes, { count: question.readingMinutes }, words.language),
    choose: fillPhrase(words.web.choose, { number: question.number.text }, words.language),
    answerHtml: html,
    isSeen,
    relatedHtml: writer.related(question, context),
  }
}
