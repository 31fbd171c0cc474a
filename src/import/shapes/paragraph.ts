import { collectBlocks } from './collect-blocks.js'
import { isParagraphQuestion } from './paragraph-question.js'
import type { Shape } from './shape.js'
import { titleOf } from './title-of.js'

/** Questions are paragraphs: `Q: …`, or bold ones that ask. */
export const paragraph: Shape = {
  judge: ({ paragraphs, depths }) => {
    const filled = [...depths].reduce((sum, [depth, facts]) => sum + (depth > 1 ? facts.filled : 0), 0)
    const holds = paragraphs >= 3 && paragraphs > filled
    return [{ name: 'paragraph', depth: null, count: paragraphs, holds, label: 'paragraphs that ask' }]
  },
  collect: ({ root }, _, __, sink) => {
    collectBlocks(root, sink, (node, section) => {
      if (!isParagraphQuestion(node)) return false
      const { title, rest } = titleOf([node])
      sink.question(title, rest, section)
      return true
    })
  },
}
