import type { Nodes } from 'hast'

/** The text of a hast tree, without anything between its elements. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
