import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const MIMETYPE = Buffer.from('application/epub+zip')

/** The earliest day a zip can hold, by the clock on the wall, as yazl reads it. Noon is there in every time zone. */
const MOMENT = new Date(1980, 0, 1, 12)

/** A plain file; the same on every system. */
const MODE = 0o100644

/** Deflating these again takes time and saves nothing. */
const PACKED = /\.(?:png|jpe?g|gif|webp|woff2?)$/

/**
 * Files as an EPUB container: `mimetype` first and stored, the rest sorted by path, deflated by zlib on its own threads, one date for all. The
 * same files give the same bytes. OCF: https://www.w3.org/TR/epub-33/#sec-zip-container-zipreqs
 */
export async function pack(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new ZipFile()
  const add = (path: string, bytes: Buffer, compress: boolean): void =>
    zip.addBuffer(bytes, path, { mtime: MOMENT, mode: MODE, forceDosTimestamp: true, compress })
  add('mimetype', MIMETYPE, false)
  for (const path of [...files.keys()].sort()) {
    const bytes = files.get(path) ?? new Uint8Array()
    add(path, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), !PACKED.test(path))
  }
  zip.end()
  return buffer(zip.outputStream as Readable)
}
