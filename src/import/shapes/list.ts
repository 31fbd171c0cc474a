import type { List, ListItem } from 'mdast'
import { isContents } from '../blocks/is-contents.js'
import { originOf } from '../blocks/origin-of.js'
import { plain } from '../blocks/plain.js'
import type { Section } from '../deck.js'
import { collectBlocks } from './collect-blocks.js'
import { isAskingItem, isListOfQuestions, type PageFacts } from './facts.js'
import type { Shape } from './shape.js'
import type { Sink } from './sink.js'
import { titleOf } from './title-of.js'

/** Each item of the lists is a question, with or without an answer below it. */
export const list: Shape = {
  judge: facts => {
    const kinds = kindsOf(facts)
    const count = kinds.reduce((sum, ordered) => sum + (ordered ? facts.ordered : facts.unordered).items, 0)
    const both = facts.ordered.asking + facts.unordered.asking
    const label =
      kinds.length === 2 ? 'items of lists' : `items of ${kinds[0] ? 'numbered' : 'bulleted'} lists`
    return [
      {
        name: 'list',
        depth: null,
        count: count || both,
        holds: kinds.length > 0,
        label: count ? label : 'items of lists',
      },
    ]
  },
  collect: ({ root }, _, facts, sink) => {
    const found = kindsOf(facts)
    const kinds = found.length > 0 ? found : [true, false]
    collectBlocks(root, sink, (node, section) => {
      if (node.type !== 'list' || !kinds.includes(Boolean(node.ordered)) || isContents(node)) return false
      collectList(node, section, sink)
      return true
    })
  },
}

/** Which lists hold questions: ordered ones, others, or both. */
function kindsOf({ ordered, unordered }: PageFacts): boolean[] {
  return [
    ...(ordered.asking >= 3 && ordered.asking / ordered.items > 0.4 ? [true] : []),
    ...(unordered.asking >= 3 && unordered.asking / unordered.items > 0.5 ? [false] : []),
  ]
}

function collectList(node: List, section: Section, sink: Sink): void {
  for (const item of node.children) {
    const nested = item.children.find(isListOfQuestions)
    if (nested && !isAskingItem(item)) collectNested(item, nested, section, sink)
    else {
      const { title, rest } = titleOf(item.children)
      if (plain(title) === '') sink.join(item.children) || sink.introduction(item.children, section)
      else sink.question(title, rest, section)
    }
  }
}

/** An item that only names what the items below it ask about. */
function collectNested(item: ListItem, nested: List, section: Section, sink: Sink): void {
  const { title, rest } = titleOf(item.children)
  const under: Section = {
    ...section,
    depth: section.depth + 1,
    heading: { type: 'heading', depth: 6, children: title, position: item.position },
    title: plain(title),
    parent: section,
    origin: originOf(item, section.origin),
  }
  const other = rest.filter(child => child !== nested)
  if (other.length > 0) sink.introduction(other, under)
  collectList(nested, under, sink)
}
