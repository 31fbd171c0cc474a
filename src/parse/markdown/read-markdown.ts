import type { Nodes, Root } from 'mdast'
import { hoistEnds } from '../html/hoist-ends.js'
import type { Fragment } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'
import type { Report } from '../text/report.js'
import { parseMarkdown } from './processor.js'

/** Parses a file; quotes, lists and containers nested deeper than any page can show are reported and cut off. */
export function readMarkdown(fragment: Fragment, report: Report): Root {
  const root = parseMarkdown(fragment.source)
  const cut = cutDepth(root)
  if (cut) {
    const place = fragment.place(cut.position?.start)
    report('nesting-deep', place, `More than ${LIMITS.depth} levels of nesting`, 'Write it flatter.')
  }
  hoistEnds(root)
  return root
}

/** Without recursion, since depth is what it guards against. Gives the first node that lost its children. */
function cutDepth(root: Root): Nodes | null {
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
  return first
}
