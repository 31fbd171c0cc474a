/** What the handbook's template sees: plain values, and HTML in the fields that end in `Html`. */
import type { Category, Question } from '../../model/guide.js'
import { PAPERS } from '../../model/paper.js'
import { closeAnswer } from '../../render/answer/close-answer.js'
import {
  OPENING,
  renderInline,
  renderIntroduction,
  renderOpening,
  renderQuestion,
} from '../../render/answer/flow.js'
import { toHtml } from '../../render/answer/html.js'
import { relatedTree } from '../../render/answer/related.js'
import { stack } from '../../render/fonts/stylesheet.js'
import { countQuestions } from '../../render/language/count.js'
import { type Direction, directionOf } from '../../render/language/direction.js'
import { inlineText } from '../../render/language/inline-text.js'
import { partOf } from '../../render/language/part.js'
import { typesetQuotes } from '../../render/language/quotes.js'
import { shortName } from '../../render/language/short-name.js'
import { shorten } from '../../render/language/shorten.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { remember } from '../../render/renderer/remember.js'
import type { Renderer } from '../../render/renderer/renderer.js'
import { colophonView } from '../common/colophon-view.js'
import { coverView } from '../common/cover-view.js'
import { metadataOf } from '../common/metadata.js'
import { BLEED, pageFrame } from './page-frame.js'

/** Room for the chapter's name in a running head, in characters. */
const RUNNING_HEAD = 60

/** All values of handbook.html and handbook.css. */
export function handbookView(context: RenderContext) {
  const { selection, renderer } = context
  const { settings } = selection.guide
  const direction = directionOf(settings.language)
  return {
    language: settings.language,
    direction,
    title: metadataOf(selection, renderer).title,
    runningTitle: shorten(typesetQuotes(settings.title, settings.language), RUNNING_HEAD),
    paper: { name: renderer.paper, ...PAPERS[renderer.paper] },
    layout: renderer.layout,
    frame: pageFrame(renderer.layout, PAPERS[renderer.paper], direction),
    bleed: BLEED,
    edge: edgesOf(renderer, direction),
    fonts: stacks(renderer),
    words: renderer.words,
    pageDigits: context.pageDigits,
    cover: coverView(context),
    openingId: OPENING,
    openingHtml: toHtml(renderOpening('print', context)),
    chapters: selection.categories.map(category => chapterView(category, context)),
    colophon: colophonView(context, renderer.faces),
  }
}

function chapterView(category: Category, context: RenderContext) {
  const { title, language } = category
  return {
    id: category.id,
    number: category.number,
    part: partOf(language, context.selection.guide.settings.language),
    titleHtml: toHtml(renderInline(title, language, context)),
    running: shorten(inlineText(title, language), RUNNING_HEAD),
    count: countQuestions(category.questions.length, context.renderer.words),
    introductionHtml: remember(category.introduction, 'handbook', context, inner =>
      toHtml(renderIntroduction(category, 'print', inner)),
    ),
    questions: category.questions.map(question =>
      remember(question, 'handbook', context, inner => questionView(question, inner)),
    ),
  }
}

function questionView(question: Question, context: RenderContext) {
  const { level, title, language } = question
  const { words } = context.renderer
  const answer = renderQuestion(question, 'print', context)
  return {
    id: question.id,
    number: question.number.text,
    part: partOf(language, context.selection.guide.settings.language),
    titleHtml: toHtml(renderInline(title, language, context)),
    name: shortName(question),
    level,
    levelName: level === null ? null : words.level[level],
    tags: question.tags,
    answerHtml: toHtml(closeAnswer(answer, relatedTree(question, 'print', context), words.related)),
  }
}

/** What of the page's content box is left and right of the text, in pt. */
function edgesOf({ layout: { gutter } }: Renderer, direction: Direction) {
  return direction === 'ltr' ? { left: gutter, right: BLEED } : { left: BLEED, right: gutter }
}

/** Font stacks as CSS, for margin boxes, where custom properties do not reach. */
function stacks({ faces }: Renderer) {
  return {
    text: stack(faces, 'text').join(','),
    heading: stack(faces, 'heading').join(','),
    code: stack(faces, 'code').join(','),
  }
}
