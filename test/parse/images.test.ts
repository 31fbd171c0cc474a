import { expect, test } from 'vitest'
import { decodeDataImage } from '../../src/parse/images/data-image.js'
import { inspectImage } from '../../src/parse/images/inspect-image.js'

const svg = (attributes: string, content = '') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`)
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  )

test.each([
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
  ['HEIC', bytes([0, 0, 0, 32], 'ftypheic'), { rule: 'image-format', text: 'is HEIC, which is not read' }],
  [
    'the beginning of an AVIF',
    bytes([0, 0, 0, 32], 'ftypavif'),
    { rule: 'image-format', text: 'is damaged' },
  ],
  ['a cut PNG', bytes([0x89], 'PNG\r\n\x1a\n'), { rule: 'image-format', text: 'is damaged' }],
  ['HTML', bytes('<!doctype html><p>x</p>'), { rule: 'image-format' }],
  ['another encoding', bytes('<?xml version="1.0" encoding="ISO-2022-JP"?><svg/>'), { rule: 'image-unsafe' }],
  ['nothing', bytes(''), { rule: 'image-format' }],
])('%s', async (_, content, facts) => {
  expect(await inspectImage(content)).toMatchObject(facts)
})

test('data: pictures are decoded, other data is not', () => {
  expect(decodeDataImage('data:image/png;base64,AAEC')).toEqual(Buffer.from([0, 1, 2]))
  expect(decodeDataImage('data:image/svg+xml;charset=utf-8,%3Csvg%2F%3E')?.toString()).toBe('<svg/>')
  expect(decodeDataImage('data:text/html,x')).toBeNull()
  expect(decodeDataImage('data:image/png,%E0%A4%A')).toBeNull()
})
