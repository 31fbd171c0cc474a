import type { List, ListItem } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { Category } from '../../src/model/guide.js'

/** The list that ends a category's introduction: the documents to go on with; null if it ends otherwise. */
export function sourcesOf({ introduction }: Category): List | null {
  const last = introduction.children.at(-1)
  return last?.type === 'list' && !last.ordered ? last : null
}

/** What an item of that list lacks: a link to an `https:` address at its head, a clause behind that; null if nothing. */
export function faultOfSource(item: ListItem): string | null {
  const [first] = item.children
  const [link, ...rest] = first?.type === 'paragraph' ? first.children : []
  if (link?.type !== 'link') return `begins with no link: ${textOf(item)}`
  const { host, protocol } = new URL(link.url, 'none:/')
  if (protocol !== 'https:' || !host.includes('.')) return `leads nowhere: ${link.url}`
  return /^: \p{L}/u.test(textOf({ type: 'paragraph', children: rest })) ? null : `good for what: ${link.url}`
}

/** The addresses that an item of that list leads to. */
export function addressesOf({ children: [first] }: ListItem): string[] {
  return first?.type === 'paragraph'
    ? first.children.flatMap(node => (node.type === 'link' ? [node.url] : []))
    : []
}
