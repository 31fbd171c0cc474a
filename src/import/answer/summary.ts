import type { RootContent } from 'mdast'
import { LIMITS } from '../../parse/text/limits.js'
import { plain } from '../blocks/plain.js'
import { type Choices, letterOf } from './choices.js'

/** Sentences that say nothing by themselves. */
const EMPTY =
  /^(?:note|hint|tip|answer|example|source|warning|important|see|p\.?s\.?)\b[^.]{0,12}:|^(?:yes|no|it depends|true|false)[.!]$/iu

/**
 * A line that is never wrong: the right option of a multiple-choice question; else the first whole sentence that does not only lead to what follows
 * it; null when there is none.
 */
export function deriveSummary(blocks: readonly RootContent[], choices: Choices | null): string | null {
  if (choices) {
    const said = choices.right.map(index => optionText(choices.options[index] ?? '', index))
    return choices.right.length === 0 ? null : fitting(said.join('; '))
  }
  for (const block of blocks) {
    if (block.type === 'code' || block.type === 'table' || block.type === 'list') return null
    if (block.type !== 'paragraph') continue
    for (const sentence of sentencesOf(plain(block))) {
      if (EMPTY.test(sentence) || !/\p{L}{2}/u.test(sentence)) continue
      return [...sentence].length <= LIMITS.summary ? sentence : null
    }
  }
  return null
}

function optionText(text: string, index: number): string {
  const bare = text.replace(/^\(?[A-H1-9]\s*[.):、．：]\)?\s*/iu, '')
  return `${letterOf(index)}: ${bare}`
}

/** The sentences of a text that end in a full stop, one that only asks left out. A stop between letters (`std.io`) ends none. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const { index, 0: stop } of text.matchAll(/[.!?。！？]/g)) {
    const next = text[index + 1] ?? ' '
    const isWide = /[。！？]/.test(stop)
    if (!isWide && !/\s/.test(next)) continue
    const sentence = text.slice(start, index + 1).trim()
    if (!isWide && /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|resp|approx|[A-Z])\.$/i.test(sentence.slice(-10)))
      continue
    start = index + 1
    if (!/[?？]/.test(stop)) sentences.push(sentence)
  }
  return sentences
}

/** Cut at a word where it has to be. */
export function fitting(text: string): string {
  const points = [...text]
  if (points.length <= LIMITS.summary) return text
  const cut = points.slice(0, LIMITS.summary - 1).join('')
  const blank = cut.lastIndexOf(' ')
  return `${blank > 0 ? cut.slice(0, blank).trimEnd() : cut}…`
}
