import type { Nodes, Root, RootContent } from 'mdast'
import { nodesOf } from '../tree/nodes-of.js'
import { replaceNodes } from '../tree/replace-nodes.js'
import type { CleanContext } from '../tree/step.js'
import { readSnippet } from './read-snippet.js'

/** Reads every code block into `data.snippet`; its value becomes what is shown. A block that is hidden as a whole goes. */
export function setSnippets(root: Root, context: CleanContext): void {
  const hidden = new Map<Nodes, RootContent[]>()
  for (const node of nodesOf(root, 'code')) {
    const snippet = readSnippet(node, context)
    if (snippet.visible.trim() === '') hidden.set(node, [])
    node.value = snippet.visible
    node.data = { ...node.data, snippet }
  }
  replaceNodes(root, hidden)
}
