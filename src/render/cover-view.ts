import type { RenderContext } from './context.js'
import { countQuestions } from './count.js'
import { fill } from './fill.js'

/** Titles longer than this are set smaller on the cover, in characters. */
const LONG_TITLE = 40
const VERY_LONG_TITLE = 120

/** The cover: what the guide says of itself and how much of it is here. */
export function coverView({ selection, renderer }: RenderContext) {
  const { settings } = selection.guide
  const { words, date } = renderer
  const count = countQuestions(selection.questions.length, words)
  return {
    title: settings.title,
    length: lengthOf(settings.title),
    subtitle: settings.subtitle,
    selection: selection.title,
    badges: [count, ...settings.badges],
    authors: settings.authors,
    publisher: settings.publisher,
    version: settings.version === null ? null : fill(words.version, { version: settings.version }),
    date: date === null ? null : longDate(date, settings.language),
  }
}

function lengthOf(title: string): 'short' | 'long' | 'very-long' {
  const length = [...title].length
  if (length > VERY_LONG_TITLE) return 'very-long'
  return length > LONG_TITLE ? 'long' : 'short'
}

/** "23 November 2026" in the guide's language; the zone is fixed, as a day has none. */
export function longDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
}
