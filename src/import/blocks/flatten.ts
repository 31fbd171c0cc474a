import type { Heading, List, RootContent } from 'mdast'

/** What flattening tells of. */
export type TellListed = (kind: 'listed headings' | 'other depth', heading: Heading) => void

/**
 * Lifts headings out of the items of lists (`1. ### What is X?`) with what stands below them. All of them count as one depth, the one that most
 * have; headings in an item that are as high as its first are pushed below it.
 */
export function flatten(blocks: readonly RootContent[], tell: TellListed): RootContent[] {
  const out = blocks.flatMap(node => lifted(node, tell, true))
  const listed = out.filter((node): node is Heading => node.type === 'heading' && node.data?.listed === true)
  const usual = mostFrequent(listed.map(({ depth }) => depth))
  for (const heading of listed) {
    if (usual === null || heading.depth === usual) continue
    tell('other depth', heading)
    heading.depth = usual
  }
  return out
}

function lifted(node: RootContent, tell: TellListed, isTop: boolean): RootContent[] {
  if (node.type !== 'list' || !node.children.some(item => item.children[0]?.type === 'heading')) return [node]
  return node.children.flatMap((item, index) => {
    const [first] = item.children
    if (first?.type === 'heading') return liftItem(item.children, tell, isTop)
    const rest: List = { ...node, children: [item], start: node.ordered ? (node.start ?? 1) + index : null }
    return [rest]
  })
}

function liftItem(children: readonly RootContent[], tell: TellListed, isTop: boolean): RootContent[] {
  const [heading, ...rest] = children.flatMap(child => lifted(child, tell, false))
  if (heading?.type !== 'heading') return rest
  if (isTop) {
    tell('listed headings', heading)
    heading.data = { ...heading.data, listed: true }
  }
  const inner = rest.filter((node): node is Heading => node.type === 'heading')
  const highest = Math.min(...inner.map(({ depth }) => depth))
  if (highest <= heading.depth) {
    const push = heading.depth - highest + 1
    for (const below of inner) below.depth = Math.min(6, below.depth + push) as Heading['depth']
  }
  return [heading, ...rest]
}

function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  return first?.[0] ?? null
}
