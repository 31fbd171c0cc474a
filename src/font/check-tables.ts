import { FontFault } from './fault.js'
import { createReader } from './reader.js'
import type { FontTables } from './unpack.js'

/** Tables that browsers ask of every font. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post']

const MONOCHROME = 'Take a monochrome face (such as Noto Emoji instead of Noto Color Emoji).'
const STATIC =
  'Take the static face of each weight and style (`@fontsource/…`, not `@fontsource-variable/…`).'

const TRUETYPE = 'Take its TrueType version: a .ttf, or a .woff2 made of one (as @fontsource has).'

/** What Chromium embeds as drawings of letters (Type 3) instead of letters: twice the size, and blurred on many screens. */
const UNFIT: readonly { tables: string[]; text: string; hint: string }[] = [
  {
    tables: ['COLR', 'CBDT', 'sbix', 'SVG '],
    text: 'is a color font, which cannot be printed',
    hint: MONOCHROME,
  },
  { tables: ['fvar', 'CFF2'], text: 'is a variable font, which cannot be printed', hint: STATIC },
  { tables: ['CFF '], text: 'has PostScript outlines, which cannot be printed as letters', hint: TRUETYPE },
]

/** Throws FontFault for a font that lacks what browsers need, is damaged, or cannot be embedded as a font. */
export function checkTables(tables: FontTables): void {
  for (const { tables: names, text, hint } of UNFIT) {
    if (names.some(name => tables.has(name))) throw new FontFault(text, hint)
  }
  if (!tables.has('glyf')) throw new FontFault('has no outlines, only pixels', TRUETYPE)
  const missing = NEEDED.find(name => !tables.has(name))
  if (missing !== undefined) throw new FontFault(`is damaged: the table \`${missing}\` is missing`)
  checkNumbers(tables)
  checkPermission(tables)
}

function checkNumbers(tables: FontTables): void {
  const reader = (name: string) => createReader(tables.get(name) ?? new Uint8Array())
  const head = reader('head')
  if (head.u32(12) !== 0x5f0f3cf5) throw new FontFault('is damaged: its head is none')
  const units = head.u16(18)
  if (units < 16 || units > 16_384) throw new FontFault('is damaged: its letters have no size')
  const glyphs = reader('maxp').u16(4)
  const metrics = reader('hhea').u16(34)
  if (glyphs === 0 || metrics === 0 || metrics > glyphs) throw new FontFault('is damaged: it has no letters')
}

/** Bits of `fsType`. https://learn.microsoft.com/typography/opentype/spec/os2#fstype */
const RESTRICTED = 0x0002
const LICENSED = 0x000c
const BITMAPS_ONLY = 0x0200

function checkPermission(tables: FontTables): void {
  const os2 = createReader(tables.get('OS/2') ?? new Uint8Array())
  const type = os2.u16(8)
  const isForbidden = (type & RESTRICTED) !== 0 && (type & LICENSED) === 0
  if (isForbidden || (type & BITMAPS_ONLY) !== 0) {
    const hint = 'Ask its maker for one with embedding allowed, or take another font.'
    throw new FontFault('forbids being embedded in documents', hint)
  }
}
