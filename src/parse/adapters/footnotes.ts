import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { nodesOf } from '../tree/nodes-of.js'

/** Every footnote of a tree by identifier. */
export function footnotesOf(root: Root): Map<string, FootnoteDefinition> {
  const footnotes = new Map<string, FootnoteDefinition>()
  for (const node of nodesOf(root, 'footnoteDefinition')) {
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
  }
  return footnotes
}

/** The nodes with exactly the footnotes they refer to at the end, wherever in the file these are written. */
export function withOwnFootnotes(
  nodes: RootContent[],
  footnotes: ReadonlyMap<string, FootnoteDefinition>,
): RootContent[] {
  const content = nodes.filter(node => node.type !== 'footnoteDefinition')
  const own = new Map<string, FootnoteDefinition>()
  const collect = (children: RootContent[]): void => {
    for (const { identifier } of nodesOf({ type: 'root', children }, 'footnoteReference')) {
      const definition = footnotes.get(identifier)
      if (!definition || own.has(identifier)) continue
      own.set(identifier, structuredClone(definition))
      collect(definition.children)
    }
  }
  collect(content)
  return [...content, ...own.values()]
}
