import { fill } from './fill.js'
import type { Words } from './words.js'

/** "13 questions" in the words of the language. */
export function countQuestions(count: number, words: Words): string {
  return fill(count === 1 ? words.oneQuestion : words.questions, { count: String(count) })
}
