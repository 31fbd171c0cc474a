import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { schemeOf } from '../links/scheme.js'
import type { CleanContext } from './step.js'

/** `Vec<std::string::String>` in prose looks like an autolink of the scheme "std": it becomes text again. */
export function restoreAutolinks(root: Root, { fragment }: CleanContext): void {
  visit(root, 'link', (node, index, parent) => {
    const start = node.position?.start.offset
    if (!parent || index === undefined || start === undefined || fragment.source[start] !== '<') return
    if (schemeOf(node.url).kind === 'web') return
    const value = fragment.source.slice(start, node.position?.end.offset)
    parent.children[index] = { type: 'text', value, ...(node.position && { position: node.position }) }
  })
}
