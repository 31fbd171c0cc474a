import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import type { Asset } from '../../src/model/picture.js'
import { toHtml } from '../../src/render/answer/html.js'
import { buildDrawing } from '../../src/render/drawing/build-drawing.js'
import { checkGlyphs } from '../../src/render/index.js'
import { makeRenderer } from './harness.js'
import { makeGuide } from './records.js'

const svg = (inside: string, attributes = ''): string =>
  `<?xml version="1.0"?>\n<!-- not <svg> yet -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`

const assetOf = (drawing: string): Asset => ({
  path: 'figures/a.svg',
  bytes: Buffer.from(drawing),
  mediaType: 'image/svg+xml',
  width: 9,
  height: 9,
  words: [],
})

const htmlOf = (drawing: string, alt = 'A drawing'): string =>
  toHtml({ type: 'root', children: [buildDrawing(assetOf(drawing), alt)] })

interface Seen {
  names: string[]
  attributes: string[]
  texts: string[]
}

/** What another parser of HTML finds inside the shadow tree of a drawing. */
function seen(html: string): Seen {
  const found: Seen = { names: [], attributes: [], texts: [] }
  const walk = (node: object): void => {
    if ('tagName' in node) found.names.push(String(node.tagName))
    if ('attrs' in node) {
      for (const { name, value } of node.attrs as { name: string; value: string }[])
        found.attributes.push(`${name}=${value}`)
    }
    if ('value' in node) found.texts.push(String(node.value))
    if ('content' in node) walk(node.content as object)
    if ('childNodes' in node) for (const child of node.childNodes as object[]) walk(child)
  }
  walk(parseFragment(html))
  return found
}

test('a drawing is one element with its alternative text, its words whole', () => {
  const { names, attributes, texts } = seen(
    htmlOf(svg('<g id="a" class="b"><text x="1">1 &lt; 2 &amp; “3”</text></g>'), 'A "b" <c>'),
  )
  expect(names).toEqual(['span', 'template', 'style', 'svg', 'g', 'text'])
  expect(attributes).toEqual(
    expect.arrayContaining([
      'class=drawing',
      'role=img',
      'aria-label=A "b" <c>',
      'viewBox=0 0 9 9',
      'id=a',
      'class=b',
      'x=1',
    ]),
  )
  expect(texts).toContain('1 < 2 & “3”')
})

test('a drawing that says nothing is passed over by a screen reader', () => {
  expect(seen(htmlOf(svg('<path d="M0 0"/>'), '')).attributes).toContain('aria-hidden=true')
})

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a script of another name space', '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'],
  ['HTML', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><p>out</p></body></foreignObject>'],
  ['elements that end a drawing in HTML', '<p>out</p><img src="x"/><font color="red">out</font><br/>'],
  ['a handler', '<rect onclick="alert(1)" onload="alert(2)"/>'],
  ['a link', '<a href="https://e.org/" xlink:href="https://e.org/"><rect/></a>'],
  ['a script as a link', '<a xlink:href="javascript:alert(1)"><text>x</text></a>'],
  [
    'a picture from elsewhere',
    '<image href="https://e.org/a.png"/><image xlink:href="file:///etc/hostname"/>',
  ],
  ['a use from elsewhere', '<use href="other.svg#a"/><use xlink:href="https://e.org/a.svg#a"/>'],
  [
    'an animation',
    '<rect><animate attributeName="x" to="9" dur="1s"/><set attributeName="y" to="3"/></rect>',
  ],
  ['an end of its style', '<style>a{}&lt;/style>&lt;script>alert(1)&lt;/script></style>'],
  [
    'an end of its style in CDATA',
    '<style><![CDATA[</style><script>alert(1)</script><img src=x onerror=alert(1)>]]></style>',
  ],
  ['an end of the template', '<text>&lt;/svg>&lt;/template>&lt;script>alert(1)&lt;/script></text>'],
  ['an end in an attribute', '<path d="&quot;>&lt;/svg>&lt;script>alert(1)&lt;/script>"/>'],
])('%s stays out of the page', (_, inside) => {
  const { names, attributes } = seen(htmlOf(svg(inside)))
  const known = ['span', 'template', 'style', 'svg', 'rect', 'text', 'image', 'use', 'path']
  expect(names.filter(name => !known.includes(name))).toEqual([])
  expect(
    attributes.filter(text => /^(?:on|src)|:\/\/|javascript:|^(?:xlink:)?href=(?!#)/.test(text)),
  ).toEqual([])
})

test('a drawing in a drawing brings no faces along', () => {
  const inner =
    '<svg xmlns="http://www.w3.org/2000/svg"><style>@font-face{font-family:A;src:url(data:font/woff2;base64,AA)}text{fill:red}</style></svg>'
  const address = (text: string) => `data:image/svg+xml;base64,${Buffer.from(text).toString('base64')}`
  const { attributes } = seen(htmlOf(svg(`<image href="${address(inner)}"/>`)))
  expect(attributes).toContain(`href=${address(inner.replace(/@font-face\{[^}]*\}/, ''))}`)
})

test('the styles of a drawing come after ours, in their order; those for a screen are left out', () => {
  const styles =
    '<style>.a{fill:red}</style><style media="screen">.b{}</style><defs><style type="text/css">.c &gt; .d{}</style></defs>'
  const { texts } = seen(htmlOf(svg(styles)))
  expect(texts.slice(0, 2)).toEqual([expect.stringContaining(':host{'), '.a{fill:red}\n.c > .d{}'])
})

test('a character of a drawing that no font has is told at its place', async () => {
  const guide = await makeGuide({
    categories: [{ title: 'First', questions: [{ id: 'one', answer: '![A clef](../figures/a.svg)' }] }],
    files: { 'figures/a.svg': svg('\n<text>clef 𝄞</text>') },
  })
  expect(checkGlyphs(guide, await makeRenderer(guide))).toMatchObject([
    { rule: 'missing-glyph', file: expect.stringContaining('figures/a.svg'), line: 4, column: 12 },
  ])
})

test('the id of a drawing stays, since its own style is written for it', () => {
  const { attributes, texts } = seen(
    htmlOf(svg('<style>#own rect{fill:red}</style><rect/>', 'id="own" x="3"')),
  )
  expect(attributes).toContain('id=own')
  expect(attributes).not.toContain('x=3')
  expect(texts.join('')).toContain('#own rect{fill:red}')
})
