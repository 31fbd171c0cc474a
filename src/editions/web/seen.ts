/** An answer's markup, and a word on whether the page's script finds the answer's text in it. */
import { createHash } from 'node:crypto'
import type { Nodes, Root } from 'hast'
import { type Look, seenText } from '../../query/index.js'

const LOOK: Look<Nodes> = {
  text: node => (node.type === 'text' ? node.value : null),
  name: node => (node.type === 'element' ? node.tagName : ''),
  hasClass: (node, name) =>
    node.type === 'element' &&
    Array.isArray(node.properties.className) &&
    node.properties.className.includes(name),
  alt: node => (node.type === 'element' ? String(node.properties.alt ?? '') : ''),
  children: node => ('children' in node ? node.children : []),
}

const HASH = 16
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, HASH)

/** `toHtml` with a hash of the text that is seen in the tree before the markup, so that both are kept as one text. */
export function noting(toHtml: (tree: Root) => string): (tree: Root) => string {
  return tree => hashOf(evened(seenText(tree, LOOK))) + toHtml(tree)
}

/** What `noting` has made: the markup, and whether `text` is what is seen in it. */
export function readNoted(noted: string, text: string): { html: string; isSeen: boolean } {
  return { html: noted.slice(HASH), isSeen: noted.startsWith(hashOf(evened(text))) }
}

/** White space and the shape of quotation marks make no difference to a search. */
function evened(text: string): string {
  return text
    .replace(/[\u2018-\u201B]/g, "'")
    .replace(/[\u201C-\u201F]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}
