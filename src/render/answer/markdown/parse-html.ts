import type { Element, Nodes, Root, Text } from 'hast'
import { raw } from 'hast-util-raw'

/**
 * Parses what raw HTML there is into elements; an answer without any, as most are, only gets neighboring texts joined, and attributes
 * that are not set dropped, which is all that the parser would do to it. Forgets where in the source nodes stood: the parser wants offsets, which nodes made from HTML have not.
 */
export function parseHtml() {
  return (tree: Root): Root => {
    const holdsHtml = prepare(tree)
    return holdsHtml ? (raw(tree, { passThrough: ['own'] }) as Root) : tree
  }
}

/** Drops positions and joins texts; true when raw HTML was met. Changes `node`. */
function prepare(node: Nodes): boolean {
  if ('position' in node) delete node.position
  if (!('children' in node)) return node.type === 'raw'
  if (node.type === 'element') dropUnset(node)
  let holdsHtml = false
  let before: Text | null = null
  let kept = 0
  const children = node.children as Nodes[]
  for (const child of children) {
    if (child.type === 'text' && before !== null) {
      before.value += child.value
      continue
    }
    if (prepare(child)) holdsHtml = true
    before = child.type === 'text' ? child : null
    children[kept++] = child
  }
  children.length = kept
  return holdsHtml
}

function dropUnset({ properties }: Element): void {
  for (const name in properties) {
    const value = properties[name]
    if (value === false || value === null || value === undefined) delete properties[name]
  }
}
