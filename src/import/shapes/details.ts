import { plain } from '../blocks/plain.js'
import type { Details, Section } from '../deck.js'
import { eachOwnSection } from './each-own-section.js'
import { questionDetails } from './facts.js'
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
        const found = questionDetails(node, isAnswer)
        const isWhole = found.length === 1 && found[0] === node
        const under = isWhole || node.type !== 'details' ? section : sectionOf(node, section)
        if (found.length === 0) sink.introduction([node], section)
        else if (!isWhole && node.type === 'details') {
          const other = node.children.filter(child => !found.some(one => one === child))
          if (other.length > 0) sink.introduction(other, under)
        }
        for (const { summary, children } of found) {
          const { title, rest } = titleOf(summary)
          sink.question(title, [...rest, ...children], under)
        }
      }
    })
  },
}

/** `<details>` that only names what those in it ask about, as a section. */
function sectionOf(node: Details, parent: Section): Section {
  const { title } = titleOf(node.summary)
  return {
    ...parent,
    depth: parent.depth + 1,
    heading: { type: 'heading', depth: 6, children: title, position: node.position },
    title: plain(title),
    parent,
  }
}
