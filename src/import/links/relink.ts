import type { Link, Nodes, PhrasingContent, RootContent } from 'mdast'
import { checkAddress } from '../../parse/links/check-address.js'
import { schemeOf } from '../../parse/text/scheme.js'
import { originOf } from '../blocks/origin-of.js'
import { plain } from '../blocks/plain.js'
import type { Origin } from '../deck.js'
import type { Note } from '../findings.js'
import type { LinkBook } from './book.js'

export interface RelinkContext {
  book: LinkBook
  note: Note
  origin: Origin
  /** Address of the deck's repository, for links to files that are no part of the guide; null without one. */
  source: string | null
}

/** Links as a guide can follow them: to questions by id, on the web as they are; all others become their words. Works in place. */
export function relink(nodes: readonly RootContent[], context: RelinkContext): void {
  for (const node of nodes) relinkIn(node, context)
}

function relinkIn(node: Nodes, context: RelinkContext): void {
  if (!('children' in node)) return
  for (const child of node.children) relinkIn(child, context)
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'link') return [child]
    const url = addressOf(child, context)
    return url === null ? child.children : [{ ...child, url }]
  })
  Object.assign(node, { children })
}

/** The same for the words of a title, where links are words. */
export function unlinked(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'link') return unlinked(child.children)
    if (!('children' in child)) return [child]
    return [{ ...child, children: unlinked(child.children) } as PhrasingContent]
  })
}

function addressOf(link: Link, context: RelinkContext): string | null {
  const { url } = link
  const { book, note, origin, source } = context
  const at = originOf(link, origin)
  const said = `${plain(link)} <${url.slice(0, 200)}>`
  const { kind } = schemeOf(url)
  if (kind === 'web' || url.startsWith('//')) {
    const address = mended(url.startsWith('//') ? `https:${url}` : url)
    if (checkAddress(address, address) === null) return address
    note('bad addresses', said, at)
    return null
  }
  if (kind !== 'none') {
    note('bad addresses', said, at)
    return null
  }
  const [path = '', ...rest] = url.split('#')
  const target = book.find(origin.file, decode(path.split('?')[0] ?? ''), decode(rest.join('#')))
  if (target) return target.heading === null ? target.id : `${target.id}#${target.heading}`
  if (path === '' || book.hasFile(origin.file, decode(path))) note('dead links', said, at)
  else if (source !== null) return sourceAddress(source, origin.file.path, path, rest)
  else note('file links', said, at)
  return null
}

/** What browsers forgive and an e-book's schema does not. */
function mended(address: string): string {
  return address.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/^(https?):\/(?=[^/])/i, '$1://')
}

function sourceAddress(source: string, from: string, path: string, rest: readonly string[]): string | null {
  const base = `${source.replace(/\/$/, '')}/${/^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/]+\/[^/]+\/?$/i.test(source) ? 'blob/HEAD/' : ''}`
  try {
    const folder = path.startsWith('/') ? base : new URL(from, base)
    const address = new URL(path.replace(/^\/+/, ''), folder)
    address.hash = rest.join('#')
    return checkAddress(address.href, address.href) === null ? address.href : null
  } catch {
    return null
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
