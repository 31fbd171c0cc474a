import type { Element, ElementContent } from 'hast'
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { DRAWING_ELEMENTS } from '../../html/drawing-elements.js'
import { isDrawingAttribute, TRANSPARENT_ELEMENTS } from './vocabulary.js'

const SVG = 'http://www.w3.org/2000/svg'

/** An SVG as a tree of HTML. */
export interface Drawing {
  root: Element
  /** Its own stylesheets, one after another. */
  css: string
}

/**
 * Reads an SVG as a tree that may stand in a page: elements of SVG that draw, without scripts, handlers, animations and outer addresses.
 * The parser has made sure that it is well-formed and asks for nothing; here nothing but what is known goes on.
 * Throws when the root is no `<svg>`.
 */
export function readDrawing(source: string): Drawing {
  const holder: Element = { type: 'element', tagName: 'g', properties: {}, children: [] }
  /** Where the content of each open element goes: null where it is left out. */
  const open: (ElementContent[] | null)[] = [holder.children]
  const styles: string[] = []
  let style: string | null = null
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', tag => {
    const parent = open.at(-1) ?? null
    if (tag.uri === SVG && tag.local === 'style') style = ''
    const element = parent === null ? null : elementOf(tag)
    if (element === 'transparent') open.push(parent)
    else {
      if (element !== null) parent?.push(element)
      open.push(element?.children ?? null)
    }
  })
  parser.on('closetag', tag => {
    open.pop()
    if (tag.local !== 'style' || style === null) return
    if (isForPrint(tag)) styles.push(style)
    style = null
  })
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, text => {
      if (style !== null) style += text
      else open.at(-1)?.push({ type: 'text', value: text })
    })
  }
  parser.write(source.replace(/^\uFEFF/, '')).close()
  const root = holder.children.find(child => child.type === 'element')
  if (root?.tagName !== 'svg') throw new TypeError('A drawing without an <svg>')
  return { root, css: styles.join('\n') }
}

function elementOf(tag: SaxesTagNS): Element | 'transparent' | null {
  if (tag.uri !== SVG) return null
  if (TRANSPARENT_ELEMENTS.has(tag.local)) return 'transparent'
  if (!DRAWING_ELEMENTS.has(tag.local)) return null
  const properties = Object.values(tag.attributes)
    .filter(({ prefix }) => ['', 'xlink', 'xml'].includes(prefix))
    .filter(({ name, local, value }) => name !== 'xmlns' && isDrawingAttribute(local, value))
    .map(({ name, value }): [string, string] => [name, withoutFaces(value)])
  return { type: 'element', tagName: tag.local, properties: Object.fromEntries(properties), children: [] }
}

/** A drawing that is a picture in this one would bring faces of its own along, which the browser may take for one face or for several. */
function withoutFaces(address: string): string {
  const [head = '', packed] = address.split(/(?<=^data:image\/svg\+xml;base64,)/i)
  if (packed === undefined) return address
  const inner = Buffer.from(packed, 'base64').toString('utf8')
  return head + Buffer.from(inner.replace(/@font-face\s*\{[^{}]*\}/gi, '')).toString('base64')
}

function isForPrint({ attributes }: SaxesTagNS): boolean {
  const type = attributes.type?.value ?? ''
  const media = attributes.media?.value ?? ''
  return /^(?:|text\/css)$/i.test(type.trim()) && /^(?:|all|print)$/i.test(media.trim())
}
