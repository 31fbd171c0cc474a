import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { plain } from '../blocks/plain.js'
import { unbold } from '../blocks/unbold.js'
import { ANSWER_WORDS } from '../words/answer-words.js'
import { endsAsking } from '../words/asks.js'

const LABEL = /^[^\p{L}\p{N}]*(?:Q|Ques|Question|Pregunta|Frage|Вопрос|问题|问|問) ?\.? ?\d{0,4} ?[.:：)]/iu
const BOLD_NUMBER = /^(?:Q\.? ?)?\d{1,4} ?[.):]/iu
const ANSWER = new RegExp(`^[^\\p{L}\\p{N}]*(?:A|${ANSWER_WORDS}) ?\\.? ?\\d{0,4} ?[.:：)] ?`, 'iu')

/** Whether a paragraph is a question: `Question: …`, or bold from its start and asking or numbered. */
export function isParagraphQuestion(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false
  const text = plain(node)
  if (LABEL.test(text)) return true
  const [first, ...rest] = node.children
  if (first?.type !== 'strong') return false
  const bold = plain(first)
  const behind = plain(rest)
  if (BOLD_NUMBER.test(bold)) return bold.length > 4 || behind.length > 3
  return endsAsking(bold) && (behind.length < 60 || /^\s*\n/.test(textOf(rest[0])))
}

/** The question of a paragraph, and what stands in it behind: words after bold ones, or lines after the first. */
export function splitQuestion(children: readonly PhrasingContent[]): {
  title: PhrasingContent[]
  rest: PhrasingContent[]
} {
  const [first, ...behind] = children
  if (first?.type === 'strong' && plain(first).length > 4 && plain(behind).length > 3) {
    const isLabel = /^(?:q|ques|question)$/i.test(plain(first).replace(/[\W\d_]/g, ''))
    if (!isLabel) return { title: [...first.children], rest: behind }
  }
  return splitAtLine(unbold(children))
}

/** Cut at the first line break behind a question mark, or before a line that says `A:`. */
function splitAtLine(children: readonly PhrasingContent[]): {
  title: PhrasingContent[]
  rest: PhrasingContent[]
} {
  for (const [index, node] of children.entries()) {
    const before = children.slice(0, index)
    if (node.type === 'break' && plain(before) !== '') {
      if (endsAsking(plain(before)) || ANSWER.test(plain(children.slice(index + 1))))
        return { title: before, rest: children.slice(index + 1) }
    }
    if (node.type !== 'text') continue
    for (const { index: at } of node.value.matchAll(/\n/g)) {
      const head = [...before, { ...node, value: node.value.slice(0, at) }]
      const tail = [{ ...node, value: node.value.slice(at + 1) }, ...children.slice(index + 1)]
      if (endsAsking(plain(head)) || ANSWER.test(plain(tail))) return { title: head, rest: tail }
    }
  }
  return { title: [...children], rest: [] }
}

function textOf(node: PhrasingContent | undefined): string {
  return node?.type === 'text' ? node.value : ''
}
