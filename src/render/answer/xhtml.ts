import type { Comment, Element, Properties, Root, RootContent } from 'hast'
import { find, html, type Info, type Schema, svg } from 'property-information'
import { elementsWhere } from '../../html/element.js'
import { fitForXml } from '../../xml.js'

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements. */
const VOID = elementsWhere(({ holds }) => holds === 'nothing')

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/**
 * hast → XHTML of an EPUB, without the namespace of HTML on every piece: the template's root element carries it. What XML cannot hold
 * (control characters, lone surrogates) becomes U+FFFD; comments are left out, as `--` in one ends the document. Only void elements are
 * written as one tag: some readers take XHTML for HTML, where `<span/>` never ends. Written in one walk: by way of an XML tree
 * (hast-util-to-xast, xast-util-to-xml) it took five times as long, a tenth of an e-book's time.
 */
export function toXhtml(tree: Root): string {
  return written(tree.children, html).replaceAll(']]>', ']]&gt;')
}

function written(nodes: readonly RootContent[], schema: Schema): string {
  let text = ''
  for (const node of nodes) text += writeNode(node, schema)
  return text
}

function writeNode(node: RootContent, schema: Schema): string {
  if (node.type === 'text') return escapeText(node.value)
  if (node.type === 'element') return writeElement(node, schema)
  if (LEFT_OUT.has(node.type)) return ''
  throw new TypeError(`A node \`${node.type}\` has no form in XHTML`)
}

const LEFT_OUT: ReadonlySet<string> = new Set<Comment['type']>(['comment'])

function writeElement({ tagName, properties, children }: Element, around: Schema): string {
  const entersSvg = around === html && tagName === 'svg'
  const schema = entersSvg ? svg : around
  const start = `<${tagName}${entersSvg ? ` xmlns="${SVG_NAMESPACE}"` : ''}${attributes(properties, schema)}`
  if (VOID.has(tagName) && children.length === 0) return `${start} />`
  return `${start}>${written(children, schema)}</${tagName}>`
}

function attributes(properties: Properties, schema: Schema): string {
  let text = ''
  for (const name in properties) {
    const value = properties[name]
    if (name === 'xmlns' || value === undefined || value === null || value === false) continue
    if (typeof value === 'number' && Number.isNaN(value)) continue
    const info = infoOf(name, schema)
    if (info.boolean && !value) continue
    text += ` ${info.attribute}="${value === true || info.boolean ? '' : escapeAttribute(joined(value, info))}"`
  }
  return text
}

function joined(value: string | number | readonly (string | number)[], { commaSeparated }: Info): string {
  return typeof value === 'object' ? value.join(commaSeparated ? ', ' : ' ').trim() : String(value)
}

const KNOWN = new Map<Schema, Map<string, Info>>([
  [html, new Map()],
  [svg, new Map()],
])

/** What a property is as an attribute; looking it up normalizes its name, and a book has a hundred thousand of ten names. */
function infoOf(name: string, schema: Schema): Info {
  const known = KNOWN.get(schema)
  const info = known?.get(name) ?? find(schema, name)
  known?.set(name, info)
  return info
}

/** Most pieces of text are of characters that mean nothing in XML. */
const PLAIN = /^[\n\x20-\x25\x27-\x3B\x3D-\x7E]*$/

function escapeText(text: string): string {
  return PLAIN.test(text) ? text : fitForXml(text).replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&#x22;')
}
