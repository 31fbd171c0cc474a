/** What the web page and its script share. It imports types only, so that the page's room may use it. */
import type { QueryDocument } from '../query/document.js'

/** The phrases of the page and its script; `{…}` is a slot. */
export const WEB_PHRASES = [
  'skip',
  'topics',
  'topic',
  'numberOfQuestions',
  'search',
  'searchHelp',
  'found',
  'noMatch',
  'nearWords',
  'queryProblem',
  'nothingBeforeOr',
  'nothingAfterOr',
  'tooDeep',
  'groupNotClosed',
  'groupEmpty',
  'phraseNotClosed',
  'phraseEmpty',
  'valueMissing',
  'unknownLevel',
  'unknownTag',
  'unknownTagNear',
  'unknownCategory',
  'unknownCategoryNear',
  'unknownId',
  'unknownIdNear',
  'results',
  'byRelevance',
  'inPlace',
  'filters',
  'categories',
  'levels',
  'tags',
  'progress',
  'allOf',
  'isNew',
  'isLearning',
  'isKnown',
  'clear',
  'openAll',
  'closeAll',
  'copy',
  'copied',
  'notCopied',
  'theme',
  'light',
  'dark',
  'system',
  'minutes',
  'choose',
  'choice',
  'chosen',
  'nothingChosen',
  'chooseFound',
  'unchoose',
  'command',
  'bundle',
  'printThese',
  'study',
  'review',
  'quiz',
  'showAnswer',
  'again',
  'hard',
  'good',
  'easy',
  'right',
  'wrong',
  'due',
  'nothingDue',
  'ahead',
  'left',
  'score',
  'perDay',
  'end',
  'exportState',
  'importState',
  'imported',
  'notImported',
  'resetState',
  'resetSure',
  'chart',
  'notKept',
  'contents',
] as const
export type WebPhrase = (typeof WEB_PHRASES)[number]

export interface PageQuestion extends QueryDocument {
  /** "3.4" */
  number: string
  /** Reading time of the answer. */
  minutes: number
  /** Changes when the question does. */
  hash: string
}

export interface PageCategory {
  id: string
  number: number
  title: string
}

export interface PageData {
  /** Keeps the states of two guides on one origin apart. */
  guide: string
  categories: PageCategory[]
  /** Without their code, which stands in the page, and without the text where that stands there to the word. */
  questions: (Omit<PageQuestion, 'code' | 'text'> & { text?: string })[]
  words: Readonly<Record<WebPhrase, string>>
  /** The language of the words. */
  language: string
  levels: Readonly<Record<string, string>>
}
