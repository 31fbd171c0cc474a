import type { Root } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { visit } from 'unist-util-visit'
import { toXml } from 'xast-util-to-xml'
import { fitForXml } from '../../xml.js'

/** https://html.spec.whatwg.org/multipage/syntax.html#void-elements, as far as an answer may hold them. */
const VOID = ['br', 'hr', 'img', 'wbr']

/**
 * hast → XHTML of an EPUB, without the namespace on every piece: the template's root element carries it. What XML cannot hold (control
 * characters, lone surrogates) becomes U+FFFD; comments are left out, as `--` in one ends the document. Only void elements are written as
 * one tag: some readers take XHTML for HTML, where `<span/>` never ends.
 */
export function toXhtml(tree: Root): string {
  const copy = structuredClone(tree)
  visit(copy, (node, index, parent) => {
    if (node.type === 'comment' && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 1)
      return index
    }
    if (node.type === 'text') node.value = fitForXml(node.value)
    if (node.type === 'element') cleanProperties(node.properties)
    return undefined
  })
  const xml = toXml(toXast(copy))
    .replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')
    .replaceAll(']]>', ']]&gt;')
  return VOID.reduce((text, name) => text.replaceAll(`></${name}>`, ' />'), xml)
}

function cleanProperties(properties: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'string') properties[name] = fitForXml(value)
  }
}
