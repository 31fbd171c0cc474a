import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { plain } from '../blocks/plain.js'
import { type Choices, letterOf } from './choices.js'

/** The blocks of a multiple-choice question with lettered options, and a line that names the right ones. */
export function setChoices(blocks: readonly RootContent[], choices: Choices): RootContent[] {
  const { at, right, answerAt, options } = choices
  const node = blocks[at]
  if (node?.type !== 'list') return [...blocks]
  const isBoxes = node.children.every(item => item.checked != null)
  const list: List = isBoxes ? lettered(node) : node
  const answer: Paragraph = {
    type: 'paragraph',
    children: [
      { type: 'strong', children: [{ type: 'text', value: `Answer: ${right.map(letterOf).join(', ')}` }] },
    ],
  }
  return blocks.flatMap((block, index): RootContent[] => {
    if (index === at) return isBoxes && right.length > 0 && options.length > 0 ? [list, answer] : [list]
    if (index === answerAt && block.type === 'heading')
      return [{ type: 'paragraph', children: [{ type: 'strong', children: block.children }] }]
    return [block]
  })
}

function lettered(node: List): List {
  const children = node.children.map((item, index): ListItem => {
    const [first, ...rest] = item.children
    const letter = `${letterOf(index)}: `
    const isOwn = /^\(?[A-H][.):]/i.test(plain(item))
    if (isOwn || first?.type !== 'paragraph') return { ...item, checked: null }
    const paragraph: Paragraph = { ...first, children: [{ type: 'text', value: letter }, ...first.children] }
    return { ...item, checked: null, children: [paragraph, ...rest] }
  })
  return { ...node, ordered: false, start: null, children }
}
