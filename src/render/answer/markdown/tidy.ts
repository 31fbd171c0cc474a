/** After the sanitizer: what is allowed but does not fit a page of ours (ids, headings, alignment, boxes, pictures by address). */
import { posix } from 'node:path'
import type { Element, Properties, Root } from 'hast'
import { visit } from '../../../visit.js'
import { abbreviation } from '../nodes/abbreviation.js'
import { letteredList } from '../nodes/lettered-list.js'
import { pictureElement } from '../nodes/picture.js'
import { taskBox } from '../nodes/task-box.js'
import { taskItem } from '../nodes/task-item.js'
import { webLink } from '../nodes/web-link.js'
import { ownId } from '../own-id.js'
import { fitAttributes } from './fit-attributes.js'
import type { RenderState } from './state.js'

const CLOBBERED = 'user-content-'

/** Changes `tree` in place. */
export function tidy(tree: Root, state: RenderState): void {
  const names = new Map<string, string>()
  visit(tree, 'element', node => {
    const name = node.properties.id ?? node.properties.name
    if (typeof name === 'string') names.set(name.replace(CLOBBERED, ''), userId(name, state))
  })
  visit(tree, 'element', (node, index, parent) => {
    fitAttributes(node)
    scopeIds(node, names, state)
    alignByClass(node)
    const replacement = REPLACEMENTS[node.tagName]?.(node, state)
    if (replacement !== undefined && parent !== undefined && index !== undefined)
      parent.children[index] = replacement
  })
}

/** An id from raw HTML, which is unique in the document. */
function userId(name: string, state: RenderState): string {
  return ownId(state.owner, 'user', name.replace(CLOBBERED, ''))
}

function scopeIds(node: Element, names: ReadonlyMap<string, string>, state: RenderState): void {
  const { id, href } = node.properties
  delete node.properties.name
  if (typeof id === 'string') {
    const own = userId(id, state)
    if (state.ids.has(own)) delete node.properties.id
    else node.properties.id = own
    state.ids.add(own)
  }
  if (typeof href === 'string' && href.startsWith('#')) {
    const target = names.get(decodeSafely(href.slice(1)))
    if (target === undefined) delete node.properties.href
    else node.properties.href = `#${target}`
  }
}

/** `align` is no attribute of HTML or EPUB any more: a class says the same. A header cell gets its scope. */
function alignByClass(node: Element): void {
  const { align } = node.properties
  delete node.properties.align
  if (typeof align === 'string' && /^(left|right|center)$/i.test(align)) {
    node.properties.className = [`align-${align.toLowerCase()}`]
  }
  if (node.tagName === 'th') node.properties.scope ??= 'col'
}

const REPLACEMENTS: Record<string, ((node: Element, state: RenderState) => Element) | undefined> = {
  a: webLink,
  abbr: abbreviation,
  acronym: abbreviation,
  // A heading in raw HTML would become an entry of the outline.
  h1: demoted,
  h2: demoted,
  h3: demoted,
  h4: demoted,
  h5: demoted,
  h6: demoted,
  details: node => ({ ...node, tagName: 'div', properties: { ...keptOf(node), className: ['details'] } }),
  summary: node => ({ ...node, tagName: 'p', properties: { ...keptOf(node), className: ['summary'] } }),
  input: (node, state) =>
    taskBox(node.properties.checked === true || node.properties.checked === '', state.context),
  img: localPicture,
  li: taskItem,
  ol: letteredList,
}

/** What any element says, and keeps when it becomes another. */
function keptOf({ properties }: Element): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => COMMON.has(name)))
}

const COMMON = new Set(['dir', 'id', 'lang', 'title'])

function demoted(node: Element): Element {
  return { ...node, tagName: 'p', properties: { ...node.properties, className: ['heading', 'heading-raw'] } }
}

/** Only pictures of the guide are shown; the words that stand for any other stay. */
function localPicture(node: Element, state: RenderState): Element {
  const alt = typeof node.properties.alt === 'string' ? node.properties.alt : ''
  const address = typeof node.properties.src === 'string' ? node.properties.src : ''
  const key = posix.join(state.folder, decodeSafely(address))
  const asset = state.context.selection.guide.assets.get(key)
  if (asset === undefined)
    return { ...node, tagName: 'span', properties: keptOf(node), children: [{ type: 'text', value: alt }] }
  const picture = pictureElement(asset, alt, state.medium)
  Object.assign(picture.properties, keptOf(node))
  return picture
}

/** Percent-decoding that takes a malformed address as it stands. */
function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
