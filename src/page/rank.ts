import { type FoldedDocument, PARTS, type Part } from '../query/index.js'

const BOOST = { title: 6, short: 6, tags: 4, summary: 3, text: 1, code: 1 } as const satisfies Record<
  Part,
  number
>
/** What a word is worth by itself, at the beginning of another, inside of one. */
const WHOLE = 1
const BEGINNING = 0.7
const INSIDE = 0.2
/** More of one word in one part say nothing more. */
const MOST = 8
/** BM25: how soon more of a word are worth less, and how much a long part counts for less. */
const SATURATION = 1.2
const LENGTH = 0.75
/** Lifts what has all words in its title above everything else. */
const NAMED = 1e6

/** Scores documents for words (folded), against all that there are. */
export interface Ranking {
  scoreOf(document: FoldedDocument): number
}

/** How well a document fits some words: BM25 over the parts of a question, summed. Nothing is prepared, so that nothing has to be waited for. */
export function createRanking(words: readonly string[], documents: readonly FoldedDocument[]): Ranking {
  const wanted = words.filter(word => word !== '')
  const weights = wanted.map(word => {
    const count = documents.filter(({ texts }) => texts.some(text => text.includes(word))).length
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5))
  })
  const usual = Object.fromEntries(
    PARTS.map(part => [
      part,
      documents.reduce((sum, { parts }) => sum + parts[part].length, 0) / (documents.length || 1),
    ]),
  ) as Record<Part, number>
  return {
    scoreOf: ({ parts }) => {
      const scores = wanted.map((word, index) => {
        const inParts = PARTS.map(part => BOOST[part] * saturated(parts[part], word, usual[part]))
        return (weights[index] ?? 0) * inParts.reduce((sum, score) => sum + score, 0)
      })
      const isNamed = wanted.every(word => parts.title.includes(word))
      return scores.reduce((sum, score) => sum + score, isNamed ? NAMED : 0)
    },
  }
}

function saturated(text: string, word: string, usual: number): number {
  const often = weigh(text, word)
  if (often === 0) return 0
  const length = 1 - LENGTH + LENGTH * (text.length / (usual || 1))
  return (often * (SATURATION + 1)) / (often + SATURATION * length)
}

function weigh(text: string, word: string): number {
  let [sum, count] = [0, 0]
  for (let at = text.indexOf(word); at >= 0 && count < MOST; at = text.indexOf(word, at + word.length)) {
    const begins = !isLetter(text[at - 1])
    const ends = !isLetter(text[at + word.length])
    sum += begins ? (ends ? WHOLE : BEGINNING) : INSIDE
    count++
  }
  return sum
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}_]/u.test(sign)
}
