import { beginningDistances } from '../nearest.js'

/** How often each word stands in how many documents; folded. */
export type Vocabulary = Map<string, number>

const WORD = /[\p{L}\p{N}_]+/gu
/** Longer runs are no words: digits of a constant, a text that is written without spaces. */
const LONGEST = 32
/** The part of its letters that may be wrong in a word. */
const SLIPS = 0.34

/** Adds the words of a document. */
export function learnWords(vocabulary: Vocabulary, texts: readonly string[]): void {
  const words = new Set<string>()
  for (const text of texts) for (const [word] of text.matchAll(WORD)) words.add(word)
  for (const word of words) if (word.length <= LONGEST) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1)
}

/** The words nearest to those of a folded text, the nearest and then the commonest first. A word may have been typed in part. */
export function nearWords(text: string, vocabulary: Vocabulary): string[] {
  const near = new Map<string, { distance: number; count: number }>()
  for (const [typed] of text.matchAll(WORD)) {
    if (typed.length < 2 || typed.length > LONGEST) continue
    const most = Math.max(1, Math.round(typed.length * SLIPS))
    const signs = signsOf(typed)
    for (const [word, count] of vocabulary) {
      if (word.length < typed.length - most || bits(signs & ~signsOf(word)) > most) continue
      const distance = distanceOf(typed, word, most)
      if (distance > most || distance >= (near.get(word)?.distance ?? Number.POSITIVE_INFINITY)) continue
      near.set(word, { distance, count })
    }
  }
  return [...near]
    .toSorted(
      ([one, a], [other, b]) => a.distance - b.distance || b.count - a.count || (one < other ? -1 : 1),
    )
    .map(([word]) => word)
}

/** In letters; where the word goes on behind what was typed, half a letter more. */
function distanceOf(typed: string, word: string, most: number): number {
  const distances = beginningDistances(typed, word.slice(0, typed.length + most))
  const whole = word.length <= typed.length + most ? (distances.at(-1) ?? 0) : Number.POSITIVE_INFINITY
  return Math.min(whole, Math.min(...distances) + 0.5)
}

/** Which signs a word holds, roughly: what it holds not, it cannot be near to. */
function signsOf(word: string): number {
  let signs = 0
  for (let at = 0; at < word.length; at++) signs |= 1 << (word.charCodeAt(at) & 31)
  return signs
}

function bits(number: number): number {
  let count = 0
  for (let left = number; left !== 0; left &= left - 1) count++
  return count
}
