import type { Root, RootContent } from 'mdast'
import { SKIP, visit } from '../../../visit.js'

/** What is in an answer, in the order of the text; what answers a follow-up belongs to that, and a `:::cheat` is one thing. */
export function ownNodes(answer: Root): RootContent[] {
  const found: RootContent[] = []
  visit(answer, node => {
    if (node.type === 'root') return undefined
    const name = node.type === 'containerDirective' ? node.name : null
    if (name !== 'followup') found.push(node)
    return name === 'followup' || name === 'cheat' ? SKIP : undefined
  })
  return found
}
