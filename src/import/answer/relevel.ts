import type { Heading, RootContent } from 'mdast'

/** Headings of an answer from `##` on, in the order of their depths and without skipping one. Changes them. */
export function relevel(blocks: readonly RootContent[]): void {
  const headings = blocks.filter((node): node is Heading => node.type === 'heading')
  const depths = [...new Set(headings.map(({ depth }) => depth))].sort((a, b) => a - b)
  let above = 1
  for (const heading of headings) {
    above = Math.min(6, 2 + depths.indexOf(heading.depth), above + 1)
    heading.depth = above as Heading['depth']
  }
}
