import type { Definition, FootnoteDefinition, Nodes, RootContent } from 'mdast'

/** `[text][name]` and `![alt][name]` as plain links and pictures; definitions are taken out, and so are footnotes. */
export function resolveReferences(blocks: readonly RootContent[]): {
  blocks: RootContent[]
  notes: FootnoteDefinition[]
} {
  const definitions = definitionsIn(blocks)
  const notes: FootnoteDefinition[] = []
  const resolve = (children: readonly RootContent[]): RootContent[] =>
    children.flatMap((node): RootContent[] => {
      if (node.type === 'definition') return []
      const made = resolved(node, definitions)
      if ('children' in made) Object.assign(made, { children: resolve(made.children as RootContent[]) })
      if (made.type !== 'footnoteDefinition') return [made]
      notes.push(made)
      return []
    })
  return { blocks: resolve(blocks), notes }
}

function resolved(node: RootContent, definitions: ReadonlyMap<string, Definition>): RootContent {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
  const found = definitions.get(node.identifier)
  if (found === undefined) return node
  const { url, title = null } = found
  const { position } = node
  return node.type === 'linkReference'
    ? { type: 'link', url, title, children: node.children, position }
    : { type: 'image', url, title, alt: node.alt ?? null, position }
}

/** The first of a name counts, as in CommonMark. */
function definitionsIn(blocks: readonly RootContent[]): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const visit = (node: Nodes): void => {
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const block of blocks) visit(block)
  return definitions
}
