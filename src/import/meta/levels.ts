import type { Level } from '../../model/guide.js'

const WORDS: readonly (readonly [Level, RegExp])[] = [
  [
    'junior',
    /(?<!\p{L})(?:junior|beginners?|basics?|fundamentals?|easy|entry(?:[- ]level)?|novice|freshers?|foundation(?:al)?)(?!\p{L})/iu,
  ],
  ['mid', /(?<!\p{L})(?:mid(?:dle)?(?:[- ]level)?|intermediate|medium|experienced)(?!\p{L})/iu],
  ['senior', /(?<!\p{L})(?:senior|advanced|hard|difficult|expert|professional)(?!\p{L})/iu],
  ['staff', /(?<!\p{L})(?:staff|principal|architect)(?!\p{L})/iu],
]

const NUMBERS: Record<string, Level> = { 1: 'junior', 2: 'mid', 3: 'senior', 4: 'staff', 0: 'junior' }

/** Signs that decks put behind titles for how hard a question is. */
const SIGNS: readonly (readonly [Level, RegExp])[] = [
  ['junior', /👶|🟢|🐣/u],
  ['mid', /🟡|🐥/u],
  ['senior', /🚀|🔴|🔥|🦅/u],
]

/** The level that a word or a number of a deck means: `easy`, `Advanced`, `2`; null if it means none. */
export function levelOf(text: string): Level | null {
  const number = NUMBERS[text.trim()]
  return number ?? WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null
}

/** The level by the signs behind a title: an emoji, or stars of which three are the most. */
export function levelBySigns(title: string): Level | null {
  const sign = SIGNS.find(([, pattern]) => pattern.test(title))?.[0]
  if (sign !== undefined) return sign
  const stars = title.match(/[⭐★🌟]/gu)?.length ?? 0
  if (stars === 0) return null
  return stars === 1 ? (/☆/.test(title) ? 'junior' : 'mid') : stars < 3 ? 'mid' : 'senior'
}
