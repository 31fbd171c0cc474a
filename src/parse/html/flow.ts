import type { Nodes } from 'mdast'

/** Nodes whose children are blocks; in all others raw HTML is a single tag between words. */
const FLOW = new Set<string>([
  'root',
  'blockquote',
  'list',
  'listItem',
  'containerDirective',
  'footnoteDefinition',
])

export function isFlow(type: Nodes['type']): boolean {
  return FLOW.has(type)
}
