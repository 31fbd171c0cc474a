import type { PhrasingContent, RootContent } from 'mdast'
import { plain } from '../blocks/plain.js'
import { unbold } from '../blocks/unbold.js'
import { splitQuestion } from './paragraph-question.js'

/** The first words of some blocks as a title, and all that follows them. */
export function titleOf(blocks: readonly RootContent[]): { title: PhrasingContent[]; rest: RootContent[] } {
  const at = blocks.findIndex(node => plain(node) !== '')
  const first = blocks[at]
  const after = blocks.filter((_, index) => index !== at)
  if (first?.type === 'heading') return { title: unbold(first.children), rest: after }
  if (first?.type === 'paragraph') {
    const { title, rest } = splitQuestion(first.children)
    const paragraph: RootContent[] = plain(rest) === '' ? [] : [{ type: 'paragraph', children: rest }]
    return { title, rest: [...paragraph, ...after] }
  }
  return { title: [], rest: [...blocks] }
}
