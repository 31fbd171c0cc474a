import { inflateSync } from 'node:zlib'
import { FontFault } from './fault.js'
import { FONT_LIMITS } from './limits.js'
import type { Reader } from './reader.js'
import { addTable, countOf } from './sfnt.js'

/** WOFF 1: each table is packed by itself. https://www.w3.org/TR/WOFF/ */
export function unpackWoff(file: Reader): Map<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>()
  let total = 0
  for (let index = 0; index < countOf(file.u16(12)); index++) {
    const record = 44 + index * 20
    const packed = file.bytes(file.u32(record + 4), file.u32(record + 8))
    const length = file.u32(record + 12)
    total += length
    if (total > FONT_LIMITS.unpacked) throw new FontFault('is too large')
    if (packed.length > length) throw new FontFault('is damaged: a table grows by being packed')
    addTable(tables, file.latin(record, 4), packed.length < length ? inflated(packed, length) : packed)
  }
  return tables
}

function inflated(packed: Uint8Array, length: number): Uint8Array {
  const table = attempt(() => inflateSync(packed, { maxOutputLength: length }))
  if (table?.length === length) return table
  throw new FontFault('is damaged: a table cannot be unpacked')
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
