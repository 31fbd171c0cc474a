import type { Definition, ImageReference, LinkReference, Nodes, Root, RootContent } from 'mdast'
import { nodesOf } from '../tree/nodes-of.js'
import { replaceNodes } from '../tree/replace-nodes.js'
import type { CleanContext } from '../tree/step.js'

/** Turns `[text][name]` and `![alt][name]` into plain links and pictures, so that each part of an answer stands by itself. */
export function inlineReferences(root: Root, { definitions }: CleanContext): void {
  const replacements = new Map<Nodes, RootContent[]>()
  for (const node of nodesOf(root, 'definition')) replacements.set(node, [])
  for (const node of [...nodesOf(root, 'linkReference'), ...nodesOf(root, 'imageReference')]) {
    const definition = definitions.get(node.identifier)
    if (definition) replacements.set(node, [resolved(node, definition)])
  }
  replaceNodes(root, replacements)
}

function resolved(node: LinkReference | ImageReference, { url, title = null }: Definition): RootContent {
  const position = node.position && { position: node.position }
  if (node.type === 'linkReference') return { type: 'link', url, title, children: node.children, ...position }
  return { type: 'image', url, title, alt: node.alt ?? null, ...position }
}
