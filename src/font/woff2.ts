import { brotliDecompressSync } from 'node:zlib'
import { FontFault } from './fault.js'
import { FONT_LIMITS } from './limits.js'
import type { Reader } from './reader.js'
import { createReader } from './reader.js'
import { addTable, countOf } from './sfnt.js'

/** Names that WOFF2 writes as a number. https://www.w3.org/TR/WOFF2/#table_dir_format */
const KNOWN = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF ' +
  'GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx ' +
  'opbd prop trak Zapf Silf Glat Gloc Feat Sill'
)
  .split(' ')
  .map(name => name.replace('_', ' '))

/** A line of the directory: the length that a table takes in the unpacked stream. */
interface Entry {
  name: string
  length: number
}

/** WOFF2: all tables are one Brotli stream. Outlines are transformed there and are not turned back. https://www.w3.org/TR/WOFF2/ */
export function unpackWoff2(file: Reader): Map<string, Uint8Array> {
  if (file.latin(4, 4) === 'ttcf')
    throw new FontFault('is a collection of fonts', 'Give each face a file of its own: woff2, woff or ttf.')
  const { entries, end } = readDirectory(file)
  const total = entries.reduce((sum, { length }) => sum + length, 0)
  if (total > FONT_LIMITS.unpacked) throw new FontFault('is too large')
  const stream = createReader(unpacked(file.bytes(end, file.u32(20)), total))
  const tables = new Map<string, Uint8Array>()
  let at = 0
  for (const { name, length } of entries) {
    addTable(tables, name, stream.bytes(at, length))
    at += length
  }
  return tables
}

function readDirectory(file: Reader): { entries: Entry[]; end: number } {
  const entries: Entry[] = []
  let at = 48
  const number = (): number => {
    let value = 0
    for (let index = 0; index < 5; index++) {
      const byte = file.u8(at++)
      value = value * 128 + (byte & 127)
      if (byte < 128) return value
    }
    throw new FontFault('is damaged: a length has no end')
  }
  for (let index = 0; index < countOf(file.u16(12)); index++) {
    const flags = file.u8(at++)
    const known = KNOWN[flags & 63]
    const name = known ?? file.latin(at, 4)
    if (known === undefined) at += 4
    const length = number()
    const version = flags >> 6
    const isOutline = name === 'glyf' || name === 'loca'
    entries.push({ name, length: (isOutline ? version !== 3 : version !== 0) ? number() : length })
  }
  return { entries, end: at }
}

function unpacked(packed: Uint8Array, length: number): Uint8Array {
  try {
    const stream = brotliDecompressSync(packed, { maxOutputLength: Math.max(1, length) })
    if (stream.length === length) return stream
  } catch {
    // Told below.
  }
  throw new FontFault('is damaged: it cannot be unpacked')
}
