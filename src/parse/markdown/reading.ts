import type { Nodes, Root } from 'mdast'
import type { TextPoint } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'

/** A text as a tree. */
export interface Reading {
  root: Root
  /** Where the first node stood that was too deep and lost its children; null when none was. */
  cut: { at?: TextPoint } | null
}

/** Cuts off what is nested deeper than any page can show: without recursion, since depth is what it guards against. */
export function cutDepth(root: Root): Reading {
  let first: Nodes | null = null
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    const deeper: Nodes[] = []
    for (const node of level) {
      if (!('children' in node) || node.children.length === 0) continue
      if (depth < LIMITS.depth) for (const child of node.children) deeper.push(child)
      else {
        first ??= node
        node.children = []
      }
    }
    level = deeper
  }
  const at = first?.position?.start
  return { root, cut: first === null ? null : { ...(at && { at }) } }
}
