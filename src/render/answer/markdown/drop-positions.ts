import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Forgets where in the source the nodes stood: rehype-raw wants offsets, which nodes made from raw HTML have not. */
export function dropPositions() {
  return (tree: Root): void => {
    visit(tree, node => {
      if ('position' in node) delete node.position
    })
  }
}
