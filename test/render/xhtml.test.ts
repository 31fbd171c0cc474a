import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import { toXast } from 'hast-util-to-xast'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { toXml } from 'xast-util-to-xml'
import { toXhtml } from '../../src/render/answer/xhtml.js'

const root = (...children: ElementContent[]): Root => ({ type: 'root', children })
const element = (
  tagName: string,
  properties: Element['properties'],
  ...children: ElementContent[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string): ElementContent => ({ type: 'text', value })

describe('toXhtml', () => {
  test('writes void elements as one tag and others as two', () => {
    const tree = root(
      element('p', {}, element('br', {}), element('span', {})),
      element('img', { src: 'a.png', alt: '' }),
    )
    expect(toXhtml(tree)).toBe('<p><br /><span></span></p><img src="a.png" alt="" />')
  })

  test('leaves comments and what XML cannot hold out', () => {
    const tree = root({ type: 'comment', value: 'a -- b' }, text('a\u0001\uD800b]]>&<'))
    expect(toXhtml(tree)).toBe('a\uFFFD\uFFFDb]]&gt;&#x26;&#x3C;')
  })

  test('a drawing has its namespace and the attributes of drawings', () => {
    const drawing = element(
      'svg',
      { viewBox: '0 0 1 1', ariaLabel: 'x' },
      element('path', { strokeWidth: '2', d: 'M0 0' }),
    )
    expect(toXhtml(root(drawing))).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-label="x"><path stroke-width="2" d="M0 0"></path></svg>',
    )
  })

  test('refuses a node that is neither text nor element', () => {
    expect(() => toXhtml({ type: 'root', children: [{ type: 'doctype' }] })).toThrow('doctype')
  })
})

const words = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(']]>', '&<>"\'', 'a\tb\r\n', '😀 \u0000'),
)
const value = fc.oneof(
  words,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.constantFrom('a', 'b-c', 'x<"y')),
)
const properties = fc.dictionary(
  fc.constantFrom(
    'className',
    'href',
    'ariaLabel',
    'dataLabel',
    'checked',
    'colSpan',
    'viewBox',
    'epub:type',
    'xmlLang',
  ),
  value,
  { maxKeys: 4 },
)
const { node } = fc.letrec<{ node: ElementContent; inner: ElementContent }>(tie => ({
  node: fc.oneof({ depthSize: 'small' }, words.map(text), tie('inner')),
  inner: fc.oneof(
    fc
      .tuple(
        fc.constantFrom('p', 'span', 'code', 'td', 'svg', 'path', 'a'),
        properties,
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, given, children]) => element(name, given, ...children)),
    fc
      .tuple(fc.constantFrom('br', 'hr', 'img', 'wbr'), properties)
      .map(([name, given]) => element(name, given)),
  ),
}))

describe('any tree', () => {
  test('comes out as the libraries for XML write it', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), children => {
        expect(plain(toXhtml(root(...children)))).toBe(plain(reference(root(...children))))
      }),
      { numRuns: 500 },
    )
  })

  test('is well-formed', () => {
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), children => {
        const parser = new SaxesParser({ fragment: true })
        parser.on('error', error => {
          throw error
        })
        parser.write(toXhtml(root(...children))).close()
      }),
      { numRuns: 500 },
    )
  })
})

/** By way of an XML tree, written by other hands. */
function reference(tree: Root): string {
  return toXml(toXast(tree)).replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '')
}

/** What the two spell differently on purpose: void elements, the end of CDATA, what XML cannot hold. */
function plain(xml: string): string {
  return xml
    .replace(/><\/(br|hr|img|wbr)>/g, ' />')
    .replaceAll(']]>', ']]&gt;')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]|\p{Surrogate}/gu, '')
}
