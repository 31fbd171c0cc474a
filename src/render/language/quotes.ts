/** Straight quotation marks and apostrophes, as typed, into those of the language. Only what is certain is changed. */

/** Stands for what is no text (code, a picture): quotes may stand round it as round a word. */
export const OBJECT = '\uFFFC'

interface Marks {
  double: readonly [open: string, close: string]
  single: readonly [open: string, close: string]
}

const ENGLISH: Marks = { double: ['“', '”'], single: ['‘', '’'] }
const LOW_HIGH: Marks = { double: ['„', '“'], single: ['‚', '‘'] }
const GUILLEMETS: Marks = { double: ['«', '»'], single: ['‹', '›'] }

/**
 * By BCP 47 tag, the longest first. In any other language only apostrophes are set: French puts spaces inside its marks, which would be
 * signs that nobody typed.
 */
const MARKS: Record<string, Marks | undefined> = {
  'de-ch': GUILLEMETS,
  de: LOW_HIGH,
  en: ENGLISH,
  ar: GUILLEMETS,
  cs: LOW_HIGH,
  da: { double: ['”', '”'], single: ['’', '’'] },
  el: GUILLEMETS,
  es: GUILLEMETS,
  fi: { double: ['”', '”'], single: ['’', '’'] },
  he: { double: ['”', '”'], single: ['’', '’'] },
  hu: { double: ['„', '”'], single: ['»', '«'] },
  it: GUILLEMETS,
  nb: GUILLEMETS,
  nl: ENGLISH,
  pl: { double: ['„', '”'], single: ['‚', '’'] },
  pt: ENGLISH,
  ro: { double: ['„', '”'], single: ['«', '»'] },
  ru: { double: ['«', '»'], single: ['„', '“'] },
  sk: LOW_HIGH,
  sv: { double: ['”', '”'], single: ['’', '’'] },
  tr: ENGLISH,
  uk: { double: ['«', '»'], single: ['„', '“'] },
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

/**
 * Inside a word (`don't`), where letters or a century are left out at its start (`'tis`, `'90s`), and on both sides of an `n` between two
 * words (`rock 'n' roll`). A word that is quoted whole (`'em'`) is a quotation, unless a quotation is open already.
 */
function setApostrophes(signs: string[]): void {
  let quoted = false
  for (const [index, sign] of signs.entries()) {
    if (sign !== "'") continue
    const after = signs.slice(index + 1, index + 8).join('')
    const isOpening = opens(signs, index)
    const isInside = isWord(signs[index - 1]) && LETTER.test(after)
    if (isInside || (isOpening && LEFT_OUT.test(after) && (quoted || !LEFT_OUT_QUOTED.test(after))))
      signs[index] = APOSTROPHE
    else if (isOpening && isJoiningN(signs, index)) {
      signs[index] = APOSTROPHE
      signs[index + 2] = APOSTROPHE
    } else if (isOpening) quoted = true
    else if (closes(signs, index)) quoted = false
  }
}

const LEFT_OUT = /^(\d\ds?|tis|twas|em|til|cause|n)(?![\p{L}\p{N}])/iu
const LEFT_OUT_QUOTED = /^\p{L}+'|^\d\ds?'/u
const LETTER = /^\p{L}/u

/** `drag 'n' drop`, but not `press 'n' to` or `the letter 'n' of`: the words round it are no small words and name no letter or key. */
function isJoiningN(signs: string[], index: number): boolean {
  const before = /(?:^|[^\p{L}])(\p{L}+)[ \u00A0]$/u.exec(
    signs.slice(Math.max(0, index - 24), index).join(''),
  )?.[1]
  const after = /^n'[ \u00A0](\p{L}+)/iu.exec(signs.slice(index + 1, index + 24).join(''))?.[1]
  return [before, after].every(word => word !== undefined && word.length > 2 && !NAMES_A_SIGN.test(word))
}

const NAMES_A_SIGN =
  /^(the|and|for|with|from|that|this|then|when|not|but|are|was|has|let|its|key|type|press|hit|enter|letter|character|char|value|variable|name|named|called|option|flag|prefix|suffix|size|count|number|where|while|until|into|only|means|stands|returns|gives|says|will|can|may|must)$/i

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
