import type { Nodes, Root, RootContent } from 'mdast'
import { schemeOf } from '../text/scheme.js'
import { nodesOf } from '../tree/nodes-of.js'
import { replaceNodes } from '../tree/replace-nodes.js'
import type { CleanContext } from '../tree/step.js'

/** `Vec<std::string::String>` in prose looks like an autolink of the scheme "std": it becomes text again. */
export function restoreAutolinks(root: Root, { fragment }: CleanContext): void {
  const texts = new Map<Nodes, RootContent[]>()
  for (const node of nodesOf(root, 'link')) {
    const { position } = node
    if (!position || fragment.source[position.start.offset ?? -1] !== '<') continue
    if (schemeOf(node.url).kind === 'web') continue
    const value = fragment.source.slice(position.start.offset, position.end.offset)
    texts.set(node, [{ type: 'text', value, position }])
  }
  replaceNodes(root, texts)
}
