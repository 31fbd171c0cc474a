import type { RootContent } from 'mdast'
import type { Section } from '../deck.js'
import { eachOwnSection } from './each-own-section.js'
import type { Sink } from './sink.js'

/**
 * Takes questions that stand among the blocks of sections: `take` says whether a block held any. What stands before the first of a section is its
 * introduction, and what comes later belongs to the question before it.
 */
export function collectBlocks(
  root: Section,
  sink: Sink,
  take: (node: RootContent, section: Section) => boolean,
): void {
  eachOwnSection(root, sink, section => {
    let isBelow = false
    for (const node of section.content) {
      if (take(node, section)) isBelow = true
      else if (isBelow) sink.join([node])
      else sink.introduction([node], section)
    }
  })
}
