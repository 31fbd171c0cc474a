import { LEVELS, type Level, type Question } from '../../model/guide.js'
import { renderBlocks, renderInline } from '../../render/answer/flow.js'
import { toHtml } from '../../render/answer/html.js'
import { inlineText } from '../../render/language/inline-text.js'
import { partOf } from '../../render/language/part.js'
import { typesetQuotes } from '../../render/language/quotes.js'
import { shorten } from '../../render/language/shorten.js'
import type { RenderContext } from '../../render/renderer/context.js'
import { type Matter, matterOf } from './matter/matter.js'

/** Room for a title, in characters. */
const LONGEST_NAME = 110

/** Id of a question's card. */
export function lineId(question: string): string {
  return `line-${question}`
}

/** One for each level up to that. */
export function dotsOf(level: Level): readonly Level[] {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1)
}

/** A question as its card shows it; `isDeep`: with the matter that may stand below the summary. */
export function cardView(question: Question, context: RenderContext, isDeep: boolean) {
  const { level, language, number, summary } = question
  const { words } = context.renderer
  const guideLanguage = context.selection.guide.settings.language
  return {
    id: lineId(question.id),
    number: number.text,
    part: partOf(language, guideLanguage),
    short: nameOf(question),
    level,
    levelName: level === null ? null : words.level[level],
    dots: level === null ? [] : dotsOf(level),
    summaryHtml: toHtml(renderInline(summary, language, context)),
    parts: isDeep ? matterOf(question).map(matter => partView(matter, question, context)) : [],
  }
}

/** What stands before a summary: the short name. A sentence that was not written for the sheet says little without the question itself. */
export function nameOf(question: Question): string | null {
  const { short, title, language, isSummaryWritten } = question
  if (short !== null) return typesetQuotes(short, language)
  return isSummaryWritten ? null : shorten(inlineText(title, language), LONGEST_NAME)
}

function partView({ step, kind, needs, content }: Matter, question: Question, context: RenderContext) {
  const { words, guide } = context.renderer
  const label = kind === 'pitfall' || kind === 'followup' ? words[kind] : null
  const isLine = 'line' in content
  const tree = isLine
    ? renderInline({ nodes: content.line }, question.language, context)
    : renderBlocks(question, content.blocks, context)
  return {
    step,
    kind,
    needs,
    isLine,
    label,
    labelPart: label === null ? null : partOf(guide.settings.language, question.language),
    partHtml: toHtml(tree),
  }
}
