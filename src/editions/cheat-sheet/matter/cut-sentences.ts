import type { PhrasingContent } from 'mdast'

/** How much is taken of a text: sentences, and characters beyond which only the first is. */
export interface Cut {
  sentences: number
  characters: number
}

/** The first sentences of a line; one that leads to something below it ("… this fails:") is left out. Empty when no sentence is left. */
export function cutSentences(nodes: PhrasingContent[], { sentences, characters }: Cut, language: string) {
  const text = nodes.map(shadow).join('')
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
  let end = 0
  for (const { segment, index } of [...segments].slice(0, sentences)) {
    const next = index + segment.trimEnd().length
    if (/[:：]$/u.test(segment.trimEnd()) || (end > 0 && next > characters)) break
    end = next
  }
  return cutAt(nodes, end)
}

/** The text of a node in which nothing but its own words ends a sentence: code and pictures are letters. */
function shadow(node: PhrasingContent): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return ' '
  if ('children' in node) return node.children.map(shadow).join('')
  return 'value' in node ? 'x'.repeat(node.value.length) : ''
}

/** What of the nodes stands before an offset in their shadow. */
function cutAt(nodes: readonly PhrasingContent[], end: number): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  let left = end
  for (const node of nodes) {
    const { length } = shadow(node)
    if (left <= 0) break
    if (length <= left) kept.push(node)
    else if (node.type === 'text') kept.push({ ...node, value: node.value.slice(0, left) })
    else if ('children' in node)
      kept.push({ ...node, children: cutAt(node.children, left) } as PhrasingContent)
    left -= length
  }
  return kept
}
