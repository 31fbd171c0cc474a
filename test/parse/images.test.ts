import { expect, test } from 'vitest'
import { decodeDataImage } from '../../src/parse/images/data-image.js'
import { inspectImage } from '../../src/parse/images/inspect-image.js'
import { unsafeCss } from '../../src/parse/images/svg-tag.js'

const svg = (attributes: string, content = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`)
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

/** A JPEG of 3 × 2 pixels that a camera turned on its side (EXIF orientation 6). */
const turned = bytes(
  [0xff, 0xd8, 0xff, 0xe1, 0, 34],
  'Exif\0\0MM\0*',
  [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
  [0xff, 0xc0, 0, 17, 8, 0, 2, 0, 3, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9],
)

test.each([
  ['GIF', bytes('GIF89a', [3, 0, 2, 0, 0, 0, 0]), { mediaType: 'image/gif', width: 3, height: 2 }],
  ['JPEG on its side', turned, { mediaType: 'image/jpeg', width: 2, height: 3 }],
  [
    'WebP',
    bytes('RIFF', [30, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0]),
    { mediaType: 'image/webp', width: 3, height: 2 },
  ],
  ['SVG by viewBox', svg('viewBox="0,0 30 20"'), { mediaType: 'image/svg+xml', width: 30, height: 20 }],
  ['SVG by units', svg('width="1in" height="10mm"'), { width: 96, height: 37.8 }],
  ['SVG by width and viewBox', svg('width="60" viewBox="0 0 30 20"'), { width: 60, height: 40 }],
  ['SVG with per cent', svg('width="100%" height="100%" viewBox="0 0 30 20"'), { width: 30, height: 20 }],
  ['SVG with its own style', svg('viewBox="0 0 1 1"', '<style>a{fill:url(#b)}</style>'), { width: 1 }],
  [
    'SVG with a long comment',
    bytes(`<!-- ${'x'.repeat(9000)} -->`, svg('viewBox="0 0 1 1"').toString()),
    { width: 1 },
  ],
  ['AVIF', bytes([0, 0, 0, 32], 'ftypavif'), { rule: 'image-format' }],
  ['a cut PNG', bytes([0x89], 'PNG\r\n\x1a\n'), { rule: 'image-format', text: 'is damaged' }],
  ['HTML', bytes('<!doctype html><p>x</p>'), { rule: 'image-format' }],
  ['another encoding', bytes('<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>'), { rule: 'image-unsafe' }],
  ['nothing', bytes(''), { rule: 'image-format' }],
])('%s', (_, content, facts) => {
  expect(inspectImage(content)).toMatchObject(facts)
})

test.each([
  'url(https://example.org/x)',
  "url('//example.org/x')",
  '@import "x.css"',
  '\\75rl(x.svg)',
  'u/**/rl(x)url(x)',
  'url( "file:///etc/passwd" )',
  'url(data:image/svg+xml,x)',
])('CSS fetches: %s', css => {
  expect(unsafeCss(css)).toBe(true)
})

test.each([
  'fill: url(#a)',
  'url("#a")',
  'src: url(data:font/woff2;base64,AA)',
  'color: red',
  '/* url(x) */',
])('CSS of its own: %s', css => {
  expect(unsafeCss(css)).toBe(false)
})

test('data: pictures are decoded, other data is not', () => {
  expect(decodeDataImage('data:image/png;base64,AAEC')).toEqual(Buffer.from([0, 1, 2]))
  expect(decodeDataImage('data:image/svg+xml;charset=utf-8,%3Csvg%2F%3E')?.toString()).toBe('<svg/>')
  expect(decodeDataImage('data:text/html,x')).toBeNull()
  expect(decodeDataImage('data:image/png,%E0%A4%A')).toBeNull()
})
