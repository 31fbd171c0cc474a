import { expect, test } from 'vitest'
import type { Asset } from '../../src/model/picture.js'
import { pictureKey } from '../../src/render/renderer/pictures.js'

const asset = (path: string, content = 'x', mediaType = 'image/png'): Asset => ({
  path,
  bytes: Buffer.from(content),
  mediaType,
  width: 1,
  height: 1,
  words: [],
})

test.each([
  ['case', '01-a/A.png', '01-a/a.png'],
  ['a blank and its code', '01-a/a b.png', '01-a/a_20b.png'],
  ['percent signs', '01-a/a%20b.png', '01-a/a b.png'],
  ['folders', '01-a/x.png', '02-b/x.png'],
  ['signs that are dropped', 'a-b.png', 'a+b.png'],
  ['accents', 'é.png', 'e.png'],
  ['alphabets', '所有権.png', '借用.png'],
  ['an extension', 'x.png', 'x.jpg'],
  ['no extension', 'x', 'x.png'],
  ['long names', `${'x'.repeat(200)}1.png`, `${'x'.repeat(200)}2.png`],
])('two pictures have two names, whatever a system makes of them: %s', (_, one, other) => {
  const names = [one, other].map(path => pictureKey(asset(path)))
  expect(new Set(names.map(name => name.normalize('NFKD').toLowerCase())).size).toBe(2)
  for (const name of names) expect(name).toMatch(/^images\/[a-z0-9][a-z0-9-]{0,52}\.png$/)
})

test('two pictures of one path in two builds have two names, so that no reader shows the old one', () => {
  expect(pictureKey(asset('x.png', 'one'))).not.toBe(pictureKey(asset('x.png', 'two')))
})

test('both Unicode forms of a name are one name, and it is the same each time', () => {
  expect(pictureKey(asset('e\u0301.png'))).toBe(pictureKey(asset('\u00e9.png')))
})

test('the extension is that of the content, and no picture is called like the cover', () => {
  expect(pictureKey(asset('photo.png', 'x', 'image/jpeg'))).toMatch(/^images\/photo-[0-9a-f]{12}\.jpg$/)
  expect(pictureKey(asset('pic', 'x', 'image/svg+xml'))).toMatch(/^images\/pic-[0-9a-f]{12}\.svg$/)
  expect(pictureKey(asset('cover.png'))).toMatch(/^images\/cover-[0-9a-f]{12}\.png$/)
  expect(pictureKey(asset('..png'))).toMatch(/^images\/picture-[0-9a-f]{12}\.png$/)
})
