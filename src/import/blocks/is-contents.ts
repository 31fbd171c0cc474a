import type { List, ListItem, RootContent, Table } from 'mdast'
import type { Details } from '../deck.js'
import { isBackToTop } from '../words/back-to-top.js'
import { plain } from './plain.js'

/** Whether a block only says where the questions of the page stand: a list or table of links into it. */
export function isContents(node: RootContent): boolean {
  if (node.type === 'list') return isListOfLinks(node)
  if (node.type === 'table') return isTableOfLinks(node)
  if (node.type === 'details') return isContentsDetails(node)
  if (node.type === 'paragraph') {
    const links = node.children.filter(({ type }) => type === 'link')
    const rest = node.children.filter(
      child => child.type !== 'link' && plain(child).replace(/[\W\d]/g, '') !== '',
    )
    return links.length > 0 && rest.length === 0 && links.every(isInner) && !isBackToTop(plain(node))
  }
  return false
}

/** An item that is a link and little else. */
export function isLinkItem(item: ListItem): boolean {
  const [first] = item.children
  if (first?.type !== 'paragraph') return false
  const [link] = first.children.filter(child => child.type !== 'text' || child.value.trim() !== '')
  return link?.type === 'link' && plain(link).length > plain(first).length * 0.6
}

function isListOfLinks({ children }: List): boolean {
  const linked = children.filter(
    item =>
      (isLinkItem(item) && leadsInside(item)) ||
      item.children.some(child => child.type === 'list' && isListOfLinks(child)),
  )
  return children.length > 0 && linked.length / children.length > 0.6
}

function leadsInside({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && first.children.some(child => child.type === 'link' && isInner(child))
}

function isTableOfLinks({ children }: Table): boolean {
  const rows = children.slice(1)
  const linked = rows.filter(row =>
    row.children.some(cell => cell.children.some(child => child.type === 'link' && isInner(child))),
  )
  return rows.length > 0 && linked.length / rows.length > 0.6
}

function isContentsDetails({ summary, children }: Details): boolean {
  return children.length > 0 && children.every(isContents) && !/[?？؟]/.test(plain(summary))
}

function isInner(node: { type: string; url?: string }): boolean {
  return node.url?.startsWith('#') === true
}
