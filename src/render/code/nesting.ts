import type { Code, Nodes } from 'mdast'

/** Characters that a call-out, a list or a quotation takes from the measure of the code in it. */
export const NESTING_COLUMNS = 4

const INDENTING = new Set(['containerDirective', 'listItem', 'blockquote', 'footnoteDefinition'])

/** How deep each code block stands in indented blocks; blocks at the margin are left out. */
export function nestingOf(tree: Nodes): Map<Code, number> {
  const found = new Map<Code, number>()
  const walk = (node: Nodes, depth: number): void => {
    if (node.type === 'code' && depth > 0) found.set(node, depth)
    if (!('children' in node)) return
    for (const child of node.children) walk(child, depth + (INDENTING.has(node.type) ? 1 : 0))
  }
  walk(tree, 0)
  return found
}
