import { FontFault } from './fault.js'
import { FONT_LIMITS } from './limits.js'
import type { Reader } from './reader.js'

/** TrueType and OpenType. https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
export function unpackSfnt(file: Reader): Map<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < countOf(file.u16(4)); index++) {
    const record = 12 + index * 16
    addTable(tables, file.latin(record, 4), file.bytes(file.u32(record + 8), file.u32(record + 12)))
  }
  return tables
}

/** A number of tables that a font may have. */
export function countOf(tables: number): number {
  if (tables > 0 && tables <= FONT_LIMITS.tables) return tables
  throw new FontFault(`is damaged: it says that it has ${tables} tables`)
}

/** Adds a table; two of a name are a fault. */
export function addTable(tables: Map<string, Uint8Array>, name: string, table: Uint8Array): void {
  if (tables.has(name)) throw new FontFault(`is damaged: it has the table \`${name.trim()}\` twice`)
  tables.set(name, table)
}
