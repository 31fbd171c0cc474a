import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'

/** The words of nodes, without tags and with single blanks. */
export function plain(nodes: Nodes | readonly Nodes[]): string {
  return [nodes]
    .flat()
    .map(node => textOf(node, { includeHtml: false, includeImageAlt: false }))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** All words of blocks, a blank between them: pictures by their words, code as it is, HTML without tags. */
export function words(nodes: readonly Nodes[]): string {
  return nodes.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim()
}

function wordsOf(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<[^<>]*>/g, ' ')
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  const summary = node.type === 'details' ? [...node.summary.map(wordsOf), ' '] : []
  const glue = node.children.some(child => 'children' in child && child.type !== 'link') ? ' ' : ''
  return [...summary, ...node.children.map(wordsOf)].join(glue)
}
