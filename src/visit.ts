import type { Node } from 'unist'
import type { BuildVisitor } from 'unist-util-visit'

/** What a visitor may answer: leave out the children of the node. */
export const SKIP = 'skip'

type Visited = Node & { children?: Visited[] }
type Visitor = (node: Visited, index: number | undefined, parent: Visited | undefined) => unknown

/**
 * Calls the visitor for each node, or each of a type, in the order of the text. It answers nothing, SKIP, the index of the sibling to go on with, or both in
 * a list. This is unist-util-visit without its tests, exits and names of nodes in stack traces: those made up a tenth of a large e-book's time.
 */
export function visit<Tree extends Node, Type extends string>(
  tree: Tree,
  type: Type,
  visitor: BuildVisitor<Tree, Type>,
): void
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void
export function visit(tree: Node, ...given: [string, unknown] | [unknown]): void {
  const [type, visitor] = given.length === 2 ? given : [null, given[0]]
  // The overloads bind the visitor to the nodes of its type.
  step(tree, type as string | null, visitor as Visitor, undefined, undefined)
}

/** Gives where to go on among the siblings, when the visitor has said so. */
function step(
  node: Visited,
  type: string | null,
  visitor: Visitor,
  index: number | undefined,
  parent: Visited | undefined,
): number | undefined {
  const answer = type === null || node.type === type ? visitor(node, index, parent) : undefined
  const [action, next]: unknown[] = Array.isArray(answer) ? answer : [answer, answer]
  if (action !== SKIP && node.children !== undefined) {
    for (let at = 0; at < node.children.length; ) {
      const child = node.children[at] as Visited
      at = step(child, type, visitor, at, node) ?? at + 1
    }
  }
  return typeof next === 'number' ? next : undefined
}
