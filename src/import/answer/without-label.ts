import type { RootContent } from 'mdast'
import { originOf } from '../blocks/origin-of.js'
import { plain } from '../blocks/plain.js'
import { ANSWER_WORDS } from '../words/answer-words.js'
import type { TidyContext } from './context.js'
import { dropStart } from './drop-start.js'

const LABEL = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:A ?\\.? ?\\d{0,4} ?[:：]|(?:${ANSWER_WORDS}) ?\\.? ?\\d{0,4} ?(?:[:：.)]|[-–—](?= ))) ?`,
  'iu',
)

/** `B:` or `b)`: what begins with `A:` is an option then. */
const OPTION = /(?:^|\s)B ?[:：.)]/iu

/** An answer without the `A:` or `Answer:` that it begins with. */
export function withoutLabel(blocks: readonly RootContent[], { note, origin }: TidyContext): RootContent[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return [...blocks]
  const label = LABEL.exec(plain(first))?.[0] ?? ''
  const texts = blocks.filter(({ type }) => type === 'paragraph')
  if (label === '' || texts.some(node => OPTION.test(plain(node)))) return [...blocks]
  note('answer labels', label, originOf(first, origin))
  const { children } = dropStart(first.children, label.replace(/\s/g, '').length)
  return plain(children) === '' ? rest : [{ ...first, children }, ...rest]
}
