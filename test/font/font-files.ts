import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { unpackFont } from '../../src/font/unpack.js'

const require = createRequire(import.meta.url)

/** A font file out of a package. */
export function packaged(path: string): Uint8Array {
  return readFileSync(require.resolve(path))
}

/** The tables of a whole font, to be changed. */
export function wholeTables(): Map<string, Uint8Array> {
  return new Map(unpackFont(packaged('@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff')))
}

/** A TrueType file of these tables. */
export function makeSfnt(tables: ReadonlyMap<string, Uint8Array>): Buffer {
  const head = Buffer.alloc(12 + tables.size * 16)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(tables.size, 4)
  let at = head.length
  const parts = [...tables].map(([name, table], index) => {
    const record = 12 + index * 16
    head.write(name, record, 'latin1')
    head.writeUInt32BE(at, record + 8)
    head.writeUInt32BE(table.length, record + 12)
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    at += padded.length
    return padded
  })
  return Buffer.concat([head, ...parts])
}

/** A WOFF of one table, which says of itself that it unpacks to `length` bytes. */
export function makeWoff(table: Uint8Array, length: number): Buffer {
  const packed = deflateSync(table)
  const head = Buffer.alloc(64)
  head.write('wOFF', 0)
  head.writeUInt16BE(1, 12)
  head.write('cmap', 44)
  head.writeUInt32BE(64, 48)
  head.writeUInt32BE(packed.length, 52)
  head.writeUInt32BE(length, 56)
  return Buffer.concat([head, packed])
}

/** Another copy of a table, changed. */
export function changed(table: Uint8Array | undefined, change: (copy: Buffer) => void): Buffer {
  const copy = Buffer.from(table ?? [])
  change(copy)
  return copy
}
