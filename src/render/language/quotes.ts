/** Straight quotation marks and apostrophes, as typed, into those of the language. Only what is certain is changed. */

/** Stands for what is no text (code, a picture): quotes may stand round it as round a word. */
export const OBJECT = '\uFFFC'

interface Marks {
  double: readonly [open: string, close: string]
  single: readonly [open: string, close: string]
}

/** By BCP 47 tag, the longest first. In any other language only apostrophes are set. */
const MARKS: Record<string, Marks | undefined> = {
  'de-ch': { double: ['«', '»'], single: ['‹', '›'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  en: { double: ['“', '”'], single: ['‘', '’'] },
}
const APOSTROPHE = '’'

/** Marks that `typesetQuotes` may put into a text of this language. */
export function quotesOf(language: string): string[] {
  const marks = marksOf(language)
  return [APOSTROPHE, ...(marks === undefined ? [] : [...marks.double, ...marks.single])]
}

/**
 * Sets the quotes of one paragraph; the result has the length of `text`. A mark without its partner stays straight: it may be an inch, a
 * lifetime (`'a`) or a slip.
 */
export function typesetQuotes(text: string, language: string): string {
  if (!/["']/.test(text)) return text
  const signs = [...text]
  const marks = marksOf(language)
  if (marks !== undefined) setPairs(signs, '"', marks.double)
  setApostrophes(signs)
  if (marks !== undefined) setPairs(signs, "'", marks.single)
  for (const [index, sign] of signs.entries())
    if (isPluralApostrophe(signs, index, sign)) signs[index] = APOSTROPHE
  return signs.join('')
}

function marksOf(language: string): Marks | undefined {
  const tag = language.toLowerCase()
  return MARKS[tag] ?? MARKS[tag.split('-')[0] ?? '']
}

function setPairs(signs: string[], straight: string, [open, close]: readonly [string, string]): void {
  let opened = -1
  for (const [index, sign] of signs.entries()) {
    if (sign !== straight) continue
    if (opened >= 0 && closes(signs, index)) {
      signs[opened] = open
      signs[index] = close
      opened = -1
    } else if (opens(signs, index)) opened = index
  }
}

/** Inside a word (`don't`), and where letters or a century are left out at its start (`'tis`, `'90s`). */
function setApostrophes(signs: string[]): void {
  for (const [index, sign] of signs.entries()) {
    if (sign !== "'") continue
    const inside = isWord(signs[index - 1]) && LETTER.test(signs[index + 1] ?? '')
    const leftOut = opens(signs, index) && LEFT_OUT.test(signs.slice(index + 1, index + 7).join(''))
    if (inside || leftOut) signs[index] = APOSTROPHE
  }
}

const LEFT_OUT = /^(\d\ds?|tis|twas|em|til|cause|n)(?![\p{L}\p{N}'])/iu
const LETTER = /^\p{L}/u

/** `the threads' stacks`. */
function isPluralApostrophe(signs: string[], index: number, sign: string): boolean {
  return sign === "'" && /[sxz]/i.test(signs[index - 1] ?? '') && closes(signs, index)
}

function opens(signs: string[], index: number): boolean {
  const [before, after] = [signs[index - 1] ?? ' ', signs[index + 1] ?? ' ']
  return /[\s([{<\p{Pd}\p{Pi}\p{Ps}"'/]/u.test(before) && !/\s/.test(after)
}

function closes(signs: string[], index: number): boolean {
  const [before, after] = [signs[index - 1] ?? ' ', signs[index + 1] ?? ' ']
  return !/\s/.test(before) && !isWord(after)
}

function isWord(sign = ' '): boolean {
  return sign === OBJECT || /[\p{L}\p{N}]/u.test(sign)
}
