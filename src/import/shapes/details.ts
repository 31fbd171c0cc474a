import { isContents } from '../blocks/is-contents.js'
import { eachOwnSection } from './each-own-section.js'
import type { Shape } from './shape.js'
import { titleOf } from './title-of.js'

/** Each `<details>` is a question: its summary asks, its content answers. */
export const details: Shape = {
  judge: ({ details: count }) => [
    { name: 'details', depth: null, count, holds: count >= 2, label: '`<details>` with a question each' },
  ],
  collect: ({ root }, _, { isAnswer }, sink) => {
    eachOwnSection(root, sink, section => {
      for (const node of section.content) {
        if (node.type === 'details' && !isAnswer(node) && !isContents(node)) {
          const { title, rest } = titleOf(node.summary)
          sink.question(title, [...rest, ...node.children], section)
        } else sink.introduction([node], section)
      }
    })
  },
}
