import type { Nodes, Parents, Root, RootContent } from 'mdast'

/** Puts other nodes (or none) in the place of some, anywhere in a tree. */
export function replaceNodes(root: Root, replacements: ReadonlyMap<Nodes, RootContent[]>): void {
  if (replacements.size === 0) return
  const stack: Parents[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.children.some(child => replacements.has(child))) setChildren(node, replacements)
    for (const child of node.children) if ('children' in child) stack.push(child)
  }
}

/** The caller answers for putting phrasing where phrasing was and blocks where blocks were. */
function setChildren(node: Parents, replacements: ReadonlyMap<Nodes, RootContent[]>): void {
  const children: RootContent[] = node.children.flatMap(child => replacements.get(child) ?? [child])
  Object.assign(node, { children })
}
