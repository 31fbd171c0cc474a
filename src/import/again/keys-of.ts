import { plain, words } from '../blocks/plain.js'
import type { DeckQuestion } from '../deck.js'
import { withoutNumber } from '../words/asks.js'
import { hashOf } from './state.js'

/** What tells each question from all others of its deck: its file, its title without number, and which of several it is. */
export function keysOf(
  found: readonly { questions: readonly { question: DeckQuestion }[] }[],
): Map<DeckQuestion, string> {
  const counts = new Map<string, number>()
  const keys = new Map<DeckQuestion, string>()
  for (const { questions } of found) {
    for (const { question } of questions) {
      const key = `${question.origin.file.path}: ${withoutNumber(plain(question.title))}`
      const number = (counts.get(key) ?? 0) + 1
      counts.set(key, number)
      keys.set(question, number === 1 ? key : `${key} (${number})`)
    }
  }
  return keys
}

/** Too short a text may be that of any question. */
const TELLING = 40

/** What a question is known by when its title has changed; null for too little. */
export function contentHashOf({ content }: DeckQuestion): string | null {
  const text = words(content)
  return text.length < TELLING ? null : hashOf(text)
}
