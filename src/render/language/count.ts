import { fillPhrase } from '../../model/phrase.js'
import type { Words } from './words.js'

/** "13 questions" in the words of the language. */
export function countQuestions(count: number, words: Words): string {
  return fillPhrase(words.questions, { count }, words.language)
}

/** "3 topics", which are the categories of a page, in the words of the language. */
export function countTopics(count: number, { web, language }: Words): string {
  return fillPhrase(web.topics, { count }, language)
}
