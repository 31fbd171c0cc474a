import type { List, ListItem, RootContent } from 'mdast'
import { plain } from '../blocks/plain.js'
import { ANSWER_WORDS } from '../words/answer-words.js'

/** The options of a multiple-choice question. */
export interface Choices {
  /** Which block holds them. */
  at: number
  options: string[]
  /** Indices of the right ones; empty when the deck does not say. */
  right: number[]
  /** Which block says so, to be replaced; -1 if it is the boxes. */
  answerAt: number
}

const LETTER = /^\(?([A-Ha-h]|[1-9])\s*[.):、．：]\)?\s*\S/u
const RIGHT = new RegExp(
  `(?:${ANSWER_WORDS}|correct(?: option| choice)?)(?: is)?\\s*[:：-]?\\s*(?:option\\s*)?\\(?([A-Ha-h1-9](?:\\s*(?:,|&|and|und|y|et|и)\\s*[A-Ha-h1-9])*)\\)?(?![\\p{L}\\p{N}])`,
  'iu',
)

/** Finds options, boxes or letters, and which of them are right, among the blocks of an answer. */
export function choicesIn(blocks: readonly RootContent[]): Choices | null {
  for (const [at, node] of blocks.entries()) {
    if (node.type !== 'list' || node.children.length < 2) continue
    const options = node.children.map(item => plain(item))
    const checked = node.children.flatMap((item, index) => (item.checked === true ? [index] : []))
    if (node.children.every(item => item.checked != null) && checked.length > 0)
      return { at, options, right: checked, answerAt: -1 }
    const answer = answerBelow(blocks, at, node.children.length)
    if (node.children.every((item, index) => isLettered(item, index))) return { at, options, ...answer }
    if (answer.right.length > 0 && at < answer.answerAt && isShort(node)) return { at, options, ...answer }
  }
  return null
}

/** The letters or numbers of the right options as the deck shows them: A, B … */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

function isLettered(item: ListItem, index: number): boolean {
  const letter = LETTER.exec(plain(item))?.[1]
  return letter !== undefined && indexOf(letter) === index
}

/** A list that may be options: few, and each no more than a line or two. */
function isShort({ children }: List): boolean {
  return children.length <= 8 && children.every(item => plain(item).length < 300)
}

function answerBelow(
  blocks: readonly RootContent[],
  from: number,
  count: number,
): Pick<Choices, 'right' | 'answerAt'> {
  for (let at = from + 1; at < blocks.length; at++) {
    const node = blocks[at]
    if (node?.type !== 'heading' && node?.type !== 'paragraph') continue
    const found = RIGHT.exec(plain(node))
    if (!found || found.index > 3) continue
    const right = [...(found[1] ?? '').matchAll(/[A-H1-9]/gi)].map(([letter]) => indexOf(letter))
    if (right.every(index => index < count)) return { right, answerAt: at }
  }
  return { right: [], answerAt: -1 }
}

function indexOf(letter: string): number {
  return /\d/.test(letter) ? Number(letter) - 1 : letter.toUpperCase().charCodeAt(0) - 65
}
