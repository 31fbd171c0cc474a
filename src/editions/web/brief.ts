import type { ElementContent, Root, RootContent } from 'hast'
import { elementRow } from '../../html/element.js'
import { FRAMES } from '../../html/frames.js'

/** For paper, for e-books, or said by the place as well: an `aside` is a call-out, its first paragraph the label. */
const UNUSED = /^(callout|callout-label|followup-question|question-link|whole|heading(-.*)?)$/

/** Takes out of an answer what its page shows alike without: a fortieth of a guide. Changes `tree`. */
export function makeBrief(tree: Root): void {
  tree.children = briefed(tree.children as ElementContent[], false) as RootContent[]
}

function briefed(nodes: ElementContent[], isFrame: boolean): ElementContent[] {
  const kept = nodes.filter((node, index) => {
    if (node.type !== 'text' || !/^\s+$/.test(node.value)) return true
    return !(isFrame || (isEdge(nodes[index - 1]) && isEdge(nodes[index + 1])))
  })
  for (const node of kept) {
    if (node.type !== 'element' || node.tagName === 'pre') continue
    const { className } = node.properties
    if (Array.isArray(className)) {
      const used = className.filter(name => !UNUSED.test(String(name)))
      if (used.length > 0) node.properties.className = used
      else delete node.properties.className
    }
    node.children = briefed(node.children, FRAMES.has(node.tagName))
  }
  return kept
}

/** Whether white space shows nothing beside a node: a block, or none. */
function isEdge(node: ElementContent | undefined): boolean {
  return node === undefined || (node.type === 'element' && elementRow(node.tagName)?.line !== true)
}
