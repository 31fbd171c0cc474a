import type { Nodes } from 'mdast'
import { attributeOf } from '../blocks/names.js'

/** The addresses of all pictures in some nodes, in Markdown and in HTML. */
export function pictureAddresses(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap(addressesIn)
}

function addressesIn(node: Nodes): string[] {
  if (node.type === 'image') return [node.url]
  if (node.type === 'html')
    return [...node.value.matchAll(/<img\b[^<>]*>/gi)].flatMap(([tag]) => attributeOf(tag, 'src') ?? [])
  const inner = 'children' in node ? node.children.flatMap(addressesIn) : []
  return node.type === 'details' ? [...node.summary.flatMap(addressesIn), ...inner] : inner
}
