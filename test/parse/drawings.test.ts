import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { TokenType, tokenize } from '@csstools/css-tokenizer'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { inspectSvg } from '../../src/parse/images/svg/inspect-svg.js'

const DRAWINGS = resolve(import.meta.dirname, '../fixtures/drawings')
const inspect = (text: string) => inspectSvg(Buffer.from(text))
const svg = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`

/** What a drawing has become, without its root; throws when it was refused. */
function cleaned(inside: string): string {
  const facts = inspect(svg(inside))
  if ('rule' in facts) throw new Error(facts.text)
  return Buffer.from(facts.bytes)
    .toString()
    .replace(/^<svg [^>]*>|<\/svg>$/g, '')
}

test.each([
  ['an external document type is no part of a picture', '<!DOCTYPE svg SYSTEM "http://e.org/x.dtd">', ''],
  ['nor a public one', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://e.org/svg11.dtd">', ''],
  ['nor comments, any number of them', '<!--a-->'.repeat(5000), ''],
  ['nor a declaration and blanks', '<?xml version="1.0"?>\n\n', '\n<!-- end -->\n'],
])('%s', (_, before, after) => {
  const facts = inspect(before + svg('<rect width="1"/>') + after)
  expect('bytes' in facts && Buffer.from(facts.bytes).toString()).toMatch(
    /^<svg [^>]*><rect width="1"><\/rect><\/svg>$/,
  )
})

test('a root without a namespace is an SVG all the same, and gets one', () => {
  const facts = inspect('<svg viewBox="0 0 4 3"><g><circle r="1"/></g></svg>')
  expect(facts).toMatchObject({ mediaType: 'image/svg+xml', width: 4, height: 3 })
  expect('bytes' in facts && Buffer.from(facts.bytes).toString()).toContain(
    '<svg xmlns="http://www.w3.org/2000/svg"',
  )
})

test.each([
  [
    'bytes that are no UTF-8',
    Buffer.from([...Buffer.from('<svg viewBox="0 0 1 1">'), 0xff, 0x3c]),
    'image-format',
  ],
  ['UTF-16', Buffer.from(`\ufeff${svg('')}`, 'utf16le'), 'image-format'],
])('%s', (_, bytes, rule) => {
  expect(inspectSvg(bytes)).toMatchObject({ rule })
})

test.each([
  'width="1e999" height="5"',
  'width="NaN" height="5"',
  'width="9e9" height="5"',
  'viewBox="0 0 Infinity 1"',
  'viewBox="0 0 1e400 1"',
  'viewBox="0 0 -4 1"',
  `width="${'1'.repeat(100_000)}!" height="5"`,
])('a size that is none: %.40s', attributes => {
  expect(inspect(svg('', attributes))).toMatchObject({
    rule: 'image-format',
    text: 'is an SVG without a size',
  })
})

test.each([
  '<script/>',
  '<g><a xlink:href="javascript:alert(1)"/></g>',
  '<rect onclick="x()"/>',
  '<rect ONLOAD="x()"/>',
  '<foreignObject/>',
  '<switch><foreignObject/></switch>',
  '<img xmlns="http://www.w3.org/1999/xhtml" srcset="http://e.org/x 1x"/>',
  '<form xmlns="http://www.w3.org/1999/xhtml" action="http://e.org/"/>',
  '<video/>',
  '<iframe/>',
  '<image href="http://e.org/x.png"/>',
  '<image xlink:href="//e.org/x.png"/>',
  '<image href="x.png"/>',
  '<image href="ht&#10;tp://e.org/x.png"/>',
  '<image href="data:text/html,x"/>',
  '<image href="data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 1 1%22%3E%3Cscript/%3E%3C/svg%3E"/>',
  '<use href="other.svg#a"/>',
  '<feImage href="file:///etc/passwd"/>',
  '<rect fill="url(http://e.org/x.svg#a)"/>',
  '<rect fill="u\\72l(http://e.org/x)"/>',
  '<rect style="filter: url( \'x.svg#a\' )"/>',
  '<rect style="fill/**/:/**/url(/**/x)"/>',
  '<style>@import "http://e.org/x.css";</style>',
  '<style>@imp<!-- -->ort "http://e.org/x.css";</style>',
  '<style>@<![CDATA[imp]]>ort "http://e.org/x.css";</style>',
  '<style>@\\69mport url(x)</style>',
  '<style>a{}@import/**/"x";</style>',
  '<style>@media all{a{fill:url(x)}}</style>',
  '<style>a{background:image-set("http://e.org/x" 1x)}</style>',
  '<style>a{background:-webkit-image-set("x" 1x)}</style>',
  '<style>@font-face{font-family:a;src:url(http://e.org/f.woff2)}</style>',
  '<g xml:base="http://e.org/"/>',
  '<?xml-stylesheet href="x.css"?>',
  `${'<g>'.repeat(500)}${'</g>'.repeat(500)}`,
])('refused: %.80s', inside => {
  expect(inspect(svg(inside))).toMatchObject({ rule: 'image-unsafe' })
})

test('a message names the line of the drawing', () => {
  expect(inspect(svg('\n\n<rect\nonload="x"/>'))).toMatchObject({
    text: 'has the handler `onload` in its line 4',
  })
})

test.each([
  ['<g id="a b"/><use href="#a b"/>', '<g id="x-612062"></g><use href="#x-612062"></use>'],
  ['<g id="a"/><g id="a"/>', '<g id="a"></g><g></g>'],
  ['<rect fill="url( \'#a\' )"/>', '<rect fill="url(#a)"></rect>'],
  [
    '<rect style="fill:red;unknown:1;stroke : BLUE !important"/>',
    '<rect style="fill:red;stroke:BLUE !important"></rect>',
  ],
  [
    '<style>a{behavior:x;-moz-binding:y;fill:expression(1)}b{fill:#fff}</style>',
    '<style>b{fill:#fff}</style>',
  ],
  [
    '<style>a::before{fill:red}/* } */b&gt;c{fill:red</style>',
    '<style>a::before{fill:red}b&gt;c{fill:red}</style>',
  ],
  ['<style>@keyframes x{from{fill:red}}@charset "x";@page{margin:0}</style>', '<style></style>'],
  ['<style>@/**/import; @import "x"; a{fill:red}</style>', '<style></style>'],
  ['<style type="text/plain">a{fill:red}</style>', ''],
  ['<a href="https://e.org/">x<text>y<a href="#b">z</a></text></a>', '<g><text>y<tspan>z</tspan></text></g>'],
  [
    '<text direction="rtl" style="direction:rtl;fill:red">x</text>',
    '<text direction="rtl" style="fill:red">x</text>',
  ],
  ['<g fill="\\72 ed" stroke="red"/>', '<g stroke="red"></g>'],
  ['<q:x xmlns:q="urn:q"><rect onload="x"/></q:x><g q:y="z" xmlns:q="urn:q"/>', '<g></g>'],
  [
    '<text font-family="&quot;A B&quot;, \'c\\27 d\'">x</text>',
    "<text font-family=\"'A B', 'c\\27 d'\">x</text>",
  ],
])('%s becomes %s', (written, wanted) => {
  expect(cleaned(written)).toBe(wanted)
})

test('a font that a drawing carries along stays if it can be printed', () => {
  const font = readFileSync(
    createRequire(import.meta.url).resolve(
      '@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff2',
    ),
  ).toString('base64')
  const sheet = (data: string) =>
    cleaned(
      `<style>@font-face{font-family:A;src:url("data:font/woff2;base64,${data}") format("woff2")}</style>`,
    )
  expect(sheet(font)).toContain(font)
  expect(sheet('d09GMgABAAAAAAAA')).toBe('<style>@font-face{font-family:A}</style>')
})

test('a font that a drawing carries along is told: print sets its words in the faces of the page', () => {
  expect(
    inspect(svg('<style>@font-face{font-family:A} text{font-family:A}</style><text>x</text>')),
  ).toMatchObject({
    left: ['the font it carries along'],
  })
})

test('what a drawing is shown without is told', () => {
  const facts = inspect(
    svg('<animate/><set/><flowRoot/><switch><foreignObject/><text>x</text></switch><metadata/>'),
  )
  expect(facts).toMatchObject({ left: ['<animate>', '<set>', '<flowRoot>', '<foreignObject>'] })
})

test('the words of a drawing, with their places in the file', () => {
  const facts = inspect(
    svg('<title>no</title>\n <text>one <tspan>two</tspan></text><text>a &lt; b &#8594;</text>'),
  )
  expect(facts).toMatchObject({
    words: [
      { text: 'one ', line: 2, column: 8 },
      { text: 'two', line: 2, column: 19 },
      { text: 'a < b →', line: 2, column: 1 },
    ],
  })
})

test.each(readdirSync(DRAWINGS))('a drawing as programs make it passes: %s', name => {
  const facts = inspectSvg(readFileSync(join(DRAWINGS, name)))
  expect(facts).toMatchObject({ mediaType: 'image/svg+xml' })
  expect('words' in facts && facts.words.map(({ text }) => text.trim()).join(' ')).toMatch(
    /A tree|Owner No HTML here|Borrow|a -> b|By hand/,
  )
})

test('whatever is written, a cleaned drawing is well-formed, is cleaned to itself, and names no address', () => {
  const pieces = fc.constantFrom(
    ...'{ } ( ) [ ] ; : , " \' \\ @ # a url( URL( "http://e.org" /* */ @import @media -- <!-- --> fill color \\75 rl( !'.split(
      ' ',
    ),
    ' ',
    '\n',
    'fill:',
    'src:',
    '@font-face',
    'image-set(',
  )
  const css = fc.array(pieces, { maxLength: 25 }).map(parts => parts.join(''))
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
  fc.assert(
    fc.property(css, css, css, (sheet, style, fill) => {
      const facts = inspect(
        svg(`<style>${escaped(sheet)}</style><g style="${escaped(style)}" fill="${escaped(fill)}"/>`),
      )
      if ('rule' in facts) return
      const once = Buffer.from(facts.bytes).toString()
      const again = inspectSvg(facts.bytes)
      expect('bytes' in again && Buffer.from(again.bytes).toString()).toBe(once)
      expect(cssIn(once).flatMap(addresses)).toEqual([])
    }),
    { numRuns: 3000 },
  )
})

/** Style sheets and attributes of a drawing. */
function cssIn(drawing: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', ({ attributes }) => {
    for (const { uri, value } of Object.values(attributes)) if (uri === '') found.push(value)
  })
  parser.on('text', text => found.push(text))
  parser.write(drawing).close()
  return found
}

/** What a browser would fetch. */
function addresses(css: string): string[] {
  return tokenize({ css }).flatMap(token => {
    if (token[0] === TokenType.AtKeyword) return token[4].value === 'import' ? ['@import'] : []
    if (token[0] === TokenType.Function)
      return /^(url|src|.*image-set)$/i.test(token[4].value) ? [token[1]] : []
    return token[0] === TokenType.URL && !token[4].value.startsWith('#') ? [token[4].value] : []
  })
}
