import type { Nodes, Root } from 'mdast'

/** The nodes of a tree by type, each list in the order of the text: one walk for many checks. */
export interface NodesByType {
  of<T extends Nodes['type']>(type: T): Extract<Nodes, { type: T }>[]
  /** The node that a node stands in. */
  parentOf(node: Nodes): Nodes | null
}

/** Walks a tree once. */
export function byType(root: Root): NodesByType {
  const lists = new Map<string, Nodes[]>()
  const parents = new Map<Nodes, Nodes>()
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    const list = lists.get(node.type)
    if (list) list.push(node)
    else lists.set(node.type, [node])
    if (!('children' in node)) continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (!child) continue
      parents.set(child, node)
      stack.push(child)
    }
  }
  return {
    // A list holds the nodes of its own type only.
    of: <T extends Nodes['type']>(type: T) => (lists.get(type) ?? []) as Extract<Nodes, { type: T }>[],
    parentOf: node => parents.get(node) ?? null,
  }
}
