import type { Parents, Root, RootContent } from 'mdast'
import { SKIP, visit } from '../../visit.js'
import type { CleanContext } from '../tree/step.js'
import { cleanRow } from './clean-row.js'
import { isFlow } from './flow.js'

/**
 * Takes out of raw HTML what no edition shows (scripts, frames, handlers, comments …), reports it, and turns links and pictures into nodes, so
 * that they meet the same checks as Markdown's. What is left are tags of GitHub's schema; rendering sanitizes them once more.
 */
export function cleanHtml(root: Root, context: CleanContext): void {
  visit(root, node => {
    if (!('children' in node) || !node.children.some(child => child.type === 'html')) return
    const parent: Parents = node
    const children = cleanRow(parent.children as RootContent[], isFlow(parent.type), context)
    Object.assign(parent, { children })
  })
  visit(root, 'paragraph', (node, index, parent) => {
    if (node.children.length > 0 || !parent || index === undefined) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}
