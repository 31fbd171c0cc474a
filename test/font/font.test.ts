import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { FontFault } from '../../src/font/fault.js'
import { readFont } from '../../src/font/read-font.js'
import { changed, makeSfnt, makeWoff, packaged, wholeTables } from './font-files.js'

const FILES = [
  '@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff',
  '@fontsource/dejavu-mono/files/dejavu-mono-latin-700-italic.woff2',
  '@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff2',
  '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff',
  '@fontsource/source-sans-3/files/source-sans-3-vietnamese-600-normal.woff2',
  'jetbrains-mono/fonts/webfonts/JetBrainsMono-Bold.woff2',
]

test.each(FILES)('another reader finds the same characters and the same name: %s', file => {
  const bytes = packaged(file)
  const other = create(Buffer.from(bytes))
  if (!('characterSet' in other)) throw new Error('A collection')
  const { characters, postscriptName } = readFont(bytes)
  const order = (codes: Iterable<number>) => [...codes].filter(code => code !== 0xffff).sort((a, b) => a - b)
  expect(order(characters)).toEqual(order(other.characterSet))
  expect(postscriptName).toBe(other.postscriptName)
})

test('a font comes out the same in each of its formats', () => {
  const facts = readFont(makeSfnt(wholeTables()))
  const file = '@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal'
  expect(readFont(packaged(`${file}.woff`))).toEqual(facts)
  expect(readFont(packaged(`${file}.woff2`))).toEqual(facts)
})

const none = new Uint8Array(4)

test.each([
  ['COLR', 'is a color font, which cannot be printed'],
  ['CBDT', 'is a color font, which cannot be printed'],
  ['sbix', 'is a color font, which cannot be printed'],
  ['SVG ', 'is a color font, which cannot be printed'],
  ['fvar', 'is a variable font, which cannot be printed'],
  ['CFF2', 'is a variable font, which cannot be printed'],
  ['CFF ', 'has PostScript outlines, which cannot be printed as letters'],
])('a font with the table %s is refused', (name, text) => {
  expect(() => readFont(makeSfnt(wholeTables().set(name, none)))).toThrow(text)
})

test.each(['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post'])(
  'a font without %s is damaged',
  name => {
    const tables = wholeTables()
    tables.delete(name)
    expect(() => readFont(makeSfnt(tables))).toThrow(`the table \`${name}\` is missing`)
  },
)

test('a font of pixels only has nothing to print', () => {
  const tables = wholeTables().set('EBDT', none)
  tables.delete('glyf')
  expect(() => readFont(makeSfnt(tables))).toThrow('has no outlines, only pixels')
})

test.each([
  [0x0000, true],
  [0x0002, false],
  [0x0004, true],
  [0x0006, true],
  [0x0008, true],
  [0x0100, true],
  [0x0200, false],
])('whether a font with the permissions %d may be embedded: %s', (type, may) => {
  const os2 = changed(wholeTables().get('OS/2'), copy => copy.writeUInt16BE(type, 8))
  const read = () => readFont(makeSfnt(wholeTables().set('OS/2', os2)))
  if (may) expect(read().characters.size).toBeGreaterThan(1000)
  else expect(read).toThrow('forbids being embedded')
})

test.each([
  ['nothing', Buffer.alloc(0), 'is not a font'],
  ['words', Buffer.from('Not a font at all, but words.'), 'is not a font'],
  ['a collection', Buffer.from('ttcf\0\x01\0\0\0\0\0\x02'), 'is a collection of fonts'],
  [
    'too many tables',
    Buffer.from('\0\x01\0\0\xff\xff\0\0\0\0\0\0', 'latin1'),
    'it says that it has 65535 tables',
  ],
  ['a table past the end', Buffer.from(makeSfnt(wholeTables()).subarray(0, 4000)), 'it ends too early'],
  [
    'a table that unpacks to more than it says',
    makeWoff(Buffer.alloc(9000), 4000),
    'a table cannot be unpacked',
  ],
  ['a table that unpacks to less', makeWoff(Buffer.alloc(100), 4000), 'a table cannot be unpacked'],
  ['a table that would fill the memory', makeWoff(Buffer.alloc(100), 4_000_000_000), 'is too large'],
  [
    'two tables of a name',
    Buffer.concat([makeSfnt(new Map([['cmap', none]])).subarray(0, 28)]),
    'it ends too early',
  ],
])('%s', (_, bytes, text) => {
  expect(() => readFont(bytes)).toThrow(FontFault)
  expect(() => readFont(bytes)).toThrow(text)
})

test('a map of characters that runs in circles or without end is refused', () => {
  const map = (groups: number[][]) => {
    const cmap = Buffer.alloc(12 + 16 + groups.length * 12)
    cmap.writeUInt16BE(1, 2)
    cmap.writeUInt16BE(3, 4)
    cmap.writeUInt16BE(10, 6)
    cmap.writeUInt32BE(12, 8)
    cmap.writeUInt16BE(12, 12)
    cmap.writeUInt32BE(groups.length, 24)
    for (const [index, number] of groups.flat().entries()) cmap.writeUInt32BE(number, 28 + index * 4)
    return makeSfnt(wholeTables().set('cmap', cmap))
  }
  expect([...readFont(map([[65, 67, 1]])).characters]).toEqual([65, 66, 67])
  for (const wrong of [
    [[0, 0xffffffff, 1]],
    [[65, 60, 1]],
    [
      [65, 70, 1],
      [66, 80, 1],
    ],
  ])
    expect(() => readFont(map(wrong))).toThrow('out of order')
})

test('however a font is damaged, it is read or refused', () => {
  const fonts = [...FILES.map(packaged), makeSfnt(wholeTables())].map(bytes => Buffer.from(bytes))
  const damage = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(fc.constantFrom(...fonts), damage, fc.boolean(), (font, bytes, early) => {
      const copy = Buffer.from(font)
      const reach = early ? Math.min(400, copy.length) : copy.length
      for (const [where, value] of bytes) copy[Math.floor(where * (reach - 1))] = value
      try {
        expect(readFont(copy).characters.size).toBeLessThan(0x110000)
      } catch (error) {
        expect(error).toBeInstanceOf(FontFault)
      }
    }),
    { numRuns: 600 },
  )
})

test('every face that a theme may use can be printed', () => {
  const folders = ['@fontsource/source-serif-4', '@fontsource/source-sans-3', '@fontsource/dejavu-mono']
  for (const folder of folders) {
    const files = dirname(
      new URL(import.meta.resolve(`${folder}/files/${folder.split('/')[1]}-latin-400-normal.woff2`)).pathname,
    )
    const names = readdirSync(files).filter(name => name.endsWith('.woff2') && /-(400|600|700)-/.test(name))
    expect(names.length).toBeGreaterThan(1)
    for (const name of names) expect(readFont(packaged(join(files, name))).postscriptName).not.toBe('')
  }
})
