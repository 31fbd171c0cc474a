import type { FootnoteDefinition, Nodes } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { shortText } from '../text/short-text.js'
import { nodesOf } from '../tree/nodes-of.js'
import type { MarkdownFile } from './markdown-file.js'

/** A footnote that nothing refers to is not printed, and of two with one name the second. A note that only such notes name counts as unused. */
export function checkNotes({ nodes, fragment, report }: MarkdownFile): void {
  const definitions = nodes.of('footnoteDefinition')
  if (definitions.length === 0) return
  const first = new Map<string, FootnoteDefinition>()
  for (const node of definitions) if (!first.has(node.identifier)) first.set(node.identifier, node)
  const used = new Set<string>()
  const follow = (identifier: string): void => {
    if (used.has(identifier)) return
    used.add(identifier)
    const note = first.get(identifier)
    if (note) for (const inner of nodesOf(note, 'footnoteReference')) follow(inner.identifier)
  }
  for (const node of nodes.of('footnoteReference')) {
    if (!isInNote(node)) follow(node.identifier)
  }
  for (const node of definitions) {
    const name = `[^${node.label ?? node.identifier}]`
    const place = fragment.place(node.position?.start)
    if (first.get(node.identifier) !== node) {
      const text = `A second footnote \`${name}\` is left out: \`${shortText(plain(node))}\``
      report('footnote-unused', place, text, 'Give it a name of its own.')
    } else if (!used.has(node.identifier)) {
      const text = `Nothing refers to the footnote \`${name}\`, and it is left out: \`${shortText(plain(node))}\``
      report('footnote-unused', place, text, `Write \`${name}\` where it belongs, or remove it.`)
    }
  }
  function isInNote(node: Nodes): boolean {
    for (let at = nodes.parentOf(node); at; at = nodes.parentOf(at))
      if (at.type === 'footnoteDefinition') return true
    return false
  }
}
