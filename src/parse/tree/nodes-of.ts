import type { Nodes } from 'mdast'

type NodeOf<T extends Nodes['type']> = Extract<Nodes, { type: T }>

/** Every node of a type below a root, in the order of the text. A plain walk: with a thousand questions a general visitor costs a second. */
export function nodesOf<T extends Nodes['type']>(root: Nodes, type: T): NodeOf<T>[] {
  const found: NodeOf<T>[] = []
  for (const node of everyNode(root)) if (isOf(node, type)) found.push(node)
  return found
}

/** The types of all nodes in a tree. */
export function typesIn(root: Nodes): Set<Nodes['type']> {
  return new Set(everyNode(root).map(node => node.type))
}

function everyNode(root: Nodes): Nodes[] {
  const nodes: Nodes[] = []
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    nodes.push(node)
    if (!('children' in node)) continue
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index]
      if (child) stack.push(child)
    }
  }
  return nodes
}

function isOf<T extends Nodes['type']>(node: Nodes, type: T): node is NodeOf<T> {
  return node.type === type
}
