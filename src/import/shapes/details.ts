import { isContents } from '../blocks/is-contents.js'
import { sectionsIn } from '../blocks/sections.js'
import { isApart } from '../words/apart.js'
import type { Shape } from './shape.js'
import { titleOf } from './title-of.js'

/** Each `<details>` is a question: its summary asks, its content answers. */
export const details: Shape = {
  judge: ({ details: count }) => [
    { name: 'details', depth: null, count, holds: count >= 2, label: '`<details>` with a question each' },
  ],
  collect: ({ root }, _, { isAnswer }, sink) => {
    for (const section of sectionsIn(root)) {
      if (isApart(section.title)) {
        sink.leave('sections', section.title, section.content, section.origin.line)
        continue
      }
      for (const node of section.content) {
        if (node.type === 'details' && !isAnswer(node) && !isContents(node)) {
          const { title, rest } = titleOf(node.summary)
          sink.question(title, [...rest, ...node.children], section)
        } else sink.introduction([node], section)
      }
    }
  },
}
