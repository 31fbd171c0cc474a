import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

/** Every footnote of a tree by identifier. */
export function footnotesOf(root: Root): Map<string, FootnoteDefinition> {
  const footnotes = new Map<string, FootnoteDefinition>()
  visit(root, 'footnoteDefinition', node => {
    if (!footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
  })
  return footnotes
}

/** The nodes with exactly the footnotes they refer to at the end, wherever in the file these are written. */
export function withOwnFootnotes(
  nodes: RootContent[],
  footnotes: ReadonlyMap<string, FootnoteDefinition>,
): RootContent[] {
  const content = nodes.filter(node => node.type !== 'footnoteDefinition')
  const own = new Map<string, FootnoteDefinition>()
  const collect = (children: RootContent[]): void =>
    visit({ type: 'root', children } satisfies Root, 'footnoteReference', ({ identifier }) => {
      const definition = footnotes.get(identifier)
      if (!definition || own.has(identifier)) return
      own.set(identifier, structuredClone(definition))
      collect(definition.children)
    })
  collect(content)
  return [...content, ...own.values()]
}
