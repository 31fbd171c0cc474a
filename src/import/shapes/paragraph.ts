import type { RootContent } from 'mdast'
import { plain } from '../blocks/plain.js'
import { sectionsIn } from '../blocks/sections.js'
import { isApart } from '../words/apart.js'
import { isParagraphQuestion, splitQuestion } from './paragraph-question.js'
import type { Shape } from './shape.js'

/** Questions are paragraphs: `Q: …`, or bold ones that ask. */
export const paragraph: Shape = {
  judge: ({ paragraphs, depths }) => {
    const filled = [...depths].reduce((sum, [depth, facts]) => sum + (depth > 1 ? facts.filled : 0), 0)
    const holds = paragraphs >= 3 && paragraphs > filled
    return [{ name: 'paragraph', depth: null, count: paragraphs, holds, label: 'paragraphs that ask' }]
  },
  collect: ({ root }, _, __, sink) => {
    for (const section of sectionsIn(root)) {
      if (isApart(section.title)) {
        sink.leave('sections', section.title, section.content, section.origin.line)
        continue
      }
      let isBelow = false
      for (const node of section.content) {
        if (isParagraphQuestion(node)) {
          const { title, rest } = splitQuestion(node.children)
          const behind: RootContent[] = plain(rest) === '' ? [] : [{ type: 'paragraph', children: rest }]
          sink.question(title, behind, section)
          isBelow = true
        } else if (isBelow) sink.join([node])
        else sink.introduction([node], section)
      }
    }
  },
}
