import { FontFault } from './fault.js'
import { createReader, type Reader } from './reader.js'

/** Platform and encoding of the maps that speak Unicode, best first. */
const MAPS = ['3.10', '0.6', '0.4', '3.1', '0.3', '0.2', '0.1', '0.0', '3.0'] as const

/** The code points that a font draws, by its table `cmap`. https://learn.microsoft.com/typography/opentype/spec/cmap */
export function charactersOf(cmap: Uint8Array): Set<number> {
  const table = createReader(cmap)
  const offsets = new Map<string, number>()
  for (let index = 0; index < table.u16(2); index++) {
    const record = 4 + index * 8
    const name = `${table.u16(record)}.${table.u16(record + 2)}`
    if (!offsets.has(name)) offsets.set(name, table.u32(record + 4))
  }
  const best = MAPS.find(name => offsets.has(name))
  if (best === undefined) throw new FontFault('has no map of Unicode characters')
  const at = offsets.get(best) ?? 0
  const characters = new Set<number>()
  const read = FORMATS[table.u16(at)]
  if (read === undefined) throw new FontFault('has a map of characters that browsers do not read')
  read(table, at, code => characters.add(code))
  return characters
}

type Add = (code: number) => void

const FORMATS: Record<number, ((table: Reader, at: number, add: Add) => void) | undefined> = {
  0: readBytes,
  4: readSegments,
  6: readTrimmed,
  12: (table, at, add) => readGroups(table, at, add, true),
  13: (table, at, add) => readGroups(table, at, add, false),
}

function readBytes(table: Reader, at: number, add: Add): void {
  for (let code = 0; code < 256; code++) if (table.u8(at + 6 + code) !== 0) add(code)
}

function readTrimmed(table: Reader, at: number, add: Add): void {
  const first = table.u16(at + 6)
  for (let index = 0; index < table.u16(at + 8); index++) {
    if (table.u16(at + 10 + index * 2) !== 0) add(first + index)
  }
}

/** Segments of characters below U+FFFF; each begins after the one before has ended, so none is walked twice. */
function readSegments(table: Reader, at: number, add: Add): void {
  const count = table.u16(at + 6) >> 1
  const ends = at + 14
  const starts = ends + count * 2 + 2
  let before = -1
  for (let index = 0; index < count; index++) {
    const end = table.u16(ends + index * 2)
    const start = table.u16(starts + index * 2)
    if (start > end || start <= before)
      throw new FontFault('is damaged: its map of characters is out of order')
    before = end
    const delta = table.u16(starts + count * 2 + index * 2)
    const place = starts + count * 4 + index * 2
    const offset = table.u16(place)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = offset === 0 ? code : glyphAt(table, place + offset + (code - start) * 2)
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) add(code)
    }
  }
}

/** A pointer past the end of the table draws nothing. */
function glyphAt(table: Reader, at: number): number {
  return at + 2 <= table.length ? table.u16(at) : 0
}

function readGroups(table: Reader, at: number, add: Add, ascending: boolean): void {
  let before = -1
  for (let index = 0; index < table.u32(at + 12); index++) {
    const group = at + 16 + index * 12
    const [start, end, glyph] = [table.u32(group), table.u32(group + 4), table.u32(group + 8)]
    if (start > end || start <= before || end > 0x10ffff)
      throw new FontFault('is damaged: its map of characters is out of order')
    before = end
    for (let code = start; code <= end; code++) if (glyph + (ascending ? code - start : 0) !== 0) add(code)
  }
}
