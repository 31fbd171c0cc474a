import type { Question } from '../../model/guide.js'
import { inlineText } from './inline-text.js'
import { typesetQuotes } from './quotes.js'

/** A question in few words: its `short`, or else its title. */
export function shortName({ short, title, language }: Question): string {
  return short === null ? inlineText(title, language) : typesetQuotes(short, language)
}
