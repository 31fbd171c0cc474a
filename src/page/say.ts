import type { PageData, WebPhrase } from '../model/page.js'
import { fillPhrase } from '../model/phrase.js'

/** A phrase of the interface with its slots filled. */
export type Say = (phrase: WebPhrase, slots?: Record<string, string | number>) => string

export function createSay({ words, language }: Pick<PageData, 'words' | 'language'>): Say {
  return (phrase, slots = {}) => fillPhrase(words[phrase], slots, language)
}
