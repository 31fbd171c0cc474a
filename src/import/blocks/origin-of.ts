import type { Nodes } from 'mdast'
import type { Origin } from '../deck.js'
import { lineOf } from './parse-blocks.js'

/** Where a node stands, in the file of what it is a part of; where that begins if the node was made here. */
export function originOf(node: Nodes, { file, line }: Origin): Origin {
  return { file, line: lineOf(node, line) }
}
