import { fillPhrase } from '../../model/phrase.js'
import { countQuestions } from '../../render/language/count.js'
import { typesetQuotes } from '../../render/language/quotes.js'
import type { RenderContext } from '../../render/renderer/context.js'

/** A title beyond one of these is set smaller on the cover: characters in all and in its longest word. */
const LONG = { title: 40, word: 12 }
const VERY_LONG = { title: 120, word: 20 }

/** The cover: what the guide says of itself and how much of it is here. */
export function coverView({ selection, renderer }: RenderContext) {
  const { settings } = selection.guide
  const { words, date } = renderer
  const set = (text: string): string => typesetQuotes(text, settings.language)
  const count = countQuestions(selection.questions.length, words)
  return {
    title: set(settings.title),
    length: lengthOf(settings.title),
    subtitle: settings.subtitle === null ? null : set(settings.subtitle),
    selection: selection.title === null ? null : set(selection.title),
    badges: [count, ...settings.badges.map(set)],
    authors: settings.authors.map(set),
    publisher: settings.publisher,
    version:
      settings.version === null
        ? null
        : fillPhrase(words.version, { version: settings.version }, words.language),
    date: date === null ? null : longDate(date, settings.language),
  }
}

function lengthOf(title: string): 'short' | 'long' | 'very-long' {
  const words = title.split(/[\s\u200B\u00AD-]+/).map(word => widthOf(word.replace(CJK, '')))
  const longest = Math.max(...words)
  const isBeyond = (limit: typeof LONG): boolean => widthOf(title) > limit.title || longest > limit.word
  if (isBeyond(VERY_LONG)) return 'very-long'
  return isBeyond(LONG) ? 'long' : 'short'
}

/** Ideographs and their kin are as wide as two letters, and lines break between them. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/gu

function widthOf(text: string): number {
  return [...text].length + (text.match(CJK)?.length ?? 0)
}

/** "23 November 2026" in the guide's language; the zone is fixed, as a day has none. */
export function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}
