import type { Code, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { CleanContext } from '../clean/step.js'
import { readSnippet } from './read-snippet.js'

/** Reads every code block into `data.snippet`; its value becomes what is shown. A block that is hidden as a whole goes. */
export function setSnippets(root: Root, context: CleanContext): void {
  visit(root, 'code', (node: Code, index, parent) => {
    const snippet = readSnippet(node, context)
    if (parent && index !== undefined && snippet.visible.trim() === '') {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    node.value = snippet.visible
    node.data = { ...node.data, snippet }
    return undefined
  })
}
