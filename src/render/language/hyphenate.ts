import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Soft hyphen: a place where a word may be broken. */
export const SOFT_HYPHEN = '\u00AD'

/** The package `hyphen` (https://github.com/ytiurin/hyphen): TeX's patterns, one file a language. */
type CreateHyphenator = (patterns: unknown, options: { hyphenChar: string }) => (word: string) => string

/** How much of a word stays before and after a hyphen, and the shortest word that is broken: lines are ragged, so few are needed. */
interface Limits {
  patterns: string
  word: number
  before: number
  after: number
}

const usual = (patterns: string): Limits => ({ patterns, word: 8, before: 3, after: 3 })

/** By BCP 47 tag, the longest first. English lines stand well without; only its long words are broken. */
const LANGUAGES: Record<string, Limits | undefined> = {
  'de-ch': usual('de-1996'),
  'en-gb': { patterns: 'en-gb', word: 11, before: 4, after: 4 },
  af: usual('af'),
  ca: usual('ca'),
  cs: usual('cs'),
  da: usual('da'),
  de: usual('de-1996'),
  en: { patterns: 'en-us', word: 11, before: 4, after: 4 },
  es: usual('es'),
  et: usual('et'),
  fi: usual('fi'),
  fr: usual('fr'),
  hr: usual('hr'),
  hu: usual('hu'),
  it: usual('it'),
  la: usual('la'),
  lt: usual('lt'),
  lv: usual('lv'),
  nb: usual('nb'),
  nl: usual('nl'),
  nn: usual('nn'),
  pl: usual('pl'),
  pt: usual('pt'),
  ro: usual('ro'),
  ru: usual('ru'),
  sk: usual('sk'),
  sl: usual('sl'),
  sv: usual('sv'),
  tr: usual('tr'),
  uk: usual('uk'),
}

/** Puts soft hyphens into the words of a text; what holds some already is left to its author. */
export type Hyphenate = (text: string) => string

const known = new Map<string, Hyphenate>()

/** The hyphenation of a language, or null where there is none. Patterns are read when they are first asked for, words set once. */
export function hyphenation(language: string): Hyphenate | null {
  const tag = language.toLowerCase()
  const limits = LANGUAGES[tag] ?? LANGUAGES[tag.split('-')[0] ?? '']
  if (limits === undefined) return null
  const made = known.get(limits.patterns) ?? create(limits)
  known.set(limits.patterns, made)
  return made
}

function create({ patterns, word, before, after }: Limits): Hyphenate {
  const createHyphenator = require('hyphen') as CreateHyphenator
  const hyphenate = createHyphenator(require(`hyphen/patterns/${patterns}.js`), { hyphenChar: SOFT_HYPHEN })
  const words = new Map<string, string>()
  const set = (found: string): string => {
    const made = words.get(found) ?? trim(hyphenate(found), before, after)
    words.set(found, made)
    return made
  }
  const long = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}_${SOFT_HYPHEN}])\\p{L}{${word},}(?![\\p{L}\\p{N}\\p{M}_${SOFT_HYPHEN}])`,
    'gu',
  )
  return text => text.replace(long, found => (isOneCase(found) ? set(found) : found))
}

/** `camelCase` and `UPPER` are names. */
function isOneCase(word: string): boolean {
  return /^\p{L}[\p{Ll}\p{Lo}]*$/u.test(word)
}

/** Takes out hyphens too near to either end. */
function trim(word: string, before: number, after: number): string {
  const [first = '', ...rest] = word.split(SOFT_HYPHEN)
  const length = word.replaceAll(SOFT_HYPHEN, '').length
  let place = first.length
  return rest.reduce((text, part) => {
    const isFar = place >= before && length - place >= after
    place += part.length
    return text + (isFar ? SOFT_HYPHEN : '') + part
  }, first)
}
