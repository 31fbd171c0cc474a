import { isPart } from '../words/parts.js'
import { collectHeadings, isMeant } from './collect-headings.js'
import type { PageFacts } from './facts.js'
import type { Shape } from './shape.js'

/** Nothing asks: the most frequent headings with text below them are the topics. */
export const notes: Shape = {
  judge: ({ depths }) => {
    const firsts = depths.get(1)?.all ?? 0
    const [best] = [...depths]
      .filter(([depth, { filled }]) => filled > 0 && (depth > 1 || firsts > 2))
      .filter(([depth]) => depth <= 4 || depths.size === 1)
      .sort((a, b) => b[1].filled - a[1].filled || a[0] - b[0])
    const [depth, facts] = best ?? [...depths][0] ?? [null, null]
    return [
      {
        name: 'notes',
        depth,
        count: facts?.filled ?? 0,
        holds: true,
        label: depth === null ? 'the whole text' : `\`${'#'.repeat(depth)}\` headings as topics`,
      },
    ]
  },
  collect: (page, { depth }, _: PageFacts, sink) => {
    const { root } = page
    if (depth === null) {
      if (root.content.some(isMeant)) sink.question([], root.content, root)
      else sink.introduction(root.content, root)
      return
    }
    if (root.content.length > 0) sink.introduction(root.content, root)
    const judge = {
      isQuestion: (section: typeof root) => section.depth === depth && !isPart(section.title),
      isCategory: () => false,
      joins: false,
      takesAll: true,
    }
    collectHeadings(root, judge, sink)
  },
}
