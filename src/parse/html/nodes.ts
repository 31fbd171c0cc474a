import type { Html, Image, Link, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import { readLength } from '../images/picture-size.js'
import { type HtmlItem, type Position, positionOf, written } from './items.js'
import type { HtmlToken } from './tokens.js'

export type StartToken = Extract<HtmlToken, { kind: 'start' }>
type Attributes = StartToken['attributes']

/** A piece kept as raw HTML; `value` is its source unless it had to be changed. */
export function rawNode(item: HtmlItem, value = written(item)): Html {
  return { type: 'html', value, ...(item.html.position && { position: item.html.position }) }
}

/** A piece of raw HTML whose text shows `<` instead of beginning a tag. */
export function escapedNode(item: HtmlItem): Html {
  return rawNode(item, written(item).replaceAll('<', '&lt;'))
}

/** A piece that is text between words. */
export function textNode(item: HtmlItem, source: string): Text {
  const position = positionOf(item, source)
  return { type: 'text', value: written(item), ...(position && { position }) }
}

/** A start tag with these attributes only. */
export function tagSource(name: string, attributes: Attributes): string {
  const parts = attributes.map(
    ({ name: key, value }) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  )
  return `<${name}${parts.join('')}>`
}

/** `<img>` as a picture; its width and height are kept. */
export function imageNode(attributes: Attributes, position: Position | undefined): Image {
  const sizes = ['width', 'height'].flatMap(key => {
    const value = readLength(attribute(attributes, key) ?? '')
    return value === null ? [] : [[key, value]]
  })
  return {
    type: 'image',
    url: attribute(attributes, 'src') ?? '',
    alt: attribute(attributes, 'alt'),
    title: attribute(attributes, 'title'),
    ...(sizes.length > 0 && { data: { size: Object.fromEntries(sizes) } }),
    ...(position && { position }),
  }
}

/** `<a href>` as a link. */
export function linkNode(
  attributes: Attributes,
  children: RootContent[],
  position: Position | undefined,
): Link {
  return {
    type: 'link',
    url: attribute(attributes, 'href') ?? '',
    title: attribute(attributes, 'title'),
    children: children as PhrasingContent[],
    ...(position && { position }),
  }
}

/** Neighbouring pieces of raw HTML as one node, blank ones left out. */
export function joinHtml(nodes: RootContent[]): RootContent[] {
  const joined: RootContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'html' && last?.type === 'html' && node.position === last.position)
      last.value += node.value
    else joined.push(node)
  }
  return joined.filter(node => node.type !== 'html' || node.value.trim() !== '')
}

/** Links and pictures that are left alone where a block of HTML was become a paragraph. */
export function wrapPhrasing(nodes: RootContent[]): RootContent[] {
  const only = nodes.filter((node): node is PhrasingContent => node.type === 'image' || node.type === 'link')
  if (only.length === 0 || only.length < nodes.length) return nodes
  const paragraph: Paragraph = { type: 'paragraph', children: only }
  const [start, end] = [only[0]?.position?.start, only.at(-1)?.position?.end]
  return [start && end ? { ...paragraph, position: { start, end } } : paragraph]
}

function attribute(attributes: Attributes, key: string): string | null {
  return attributes.find(({ name }) => name === key)?.value ?? null
}
