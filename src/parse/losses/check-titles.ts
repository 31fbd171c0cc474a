import type { Definition, Nodes } from 'mdast'
import { shortText } from '../text/short-text.js'
import type { MarkdownFile } from './markdown-file.js'

/** The title of a picture of its own is its caption; that of a link or of a picture in a line is printed nowhere. */
export function checkTitles({ nodes, fragment, report }: MarkdownFile): void {
  const definitions = new Map<string, Definition>()
  for (const node of nodes.of('definition')) {
    if (node.title && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  const unprinted = new Map<Nodes, { title: string; what: string }>()
  for (const node of nodes.of('link'))
    if (node.title) unprinted.set(node, { title: node.title, what: 'a link' })
  for (const node of nodes.of('linkReference')) {
    const definition = definitions.get(node.identifier)
    if (definition?.title) unprinted.set(definition, { title: definition.title, what: 'a link' })
  }
  for (const node of [...nodes.of('image'), ...nodes.of('imageReference')]) {
    const source = node.type === 'image' ? node : definitions.get(node.identifier)
    if (source?.title && !isAlone(nodes.parentOf(node)))
      unprinted.set(source, { title: source.title, what: 'a picture inside a line' })
  }
  for (const [node, { title, what }] of unprinted) {
    const text = `The title of ${what} is not printed: \`${shortText(title)}\``
    report('title-unprinted', fragment.place(node.position?.start), text, 'Write it into the text.')
  }
}

function isAlone(parent: Nodes | null): boolean {
  return parent?.type === 'paragraph' && parent.children.length === 1
}
