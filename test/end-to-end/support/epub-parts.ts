import { inflateSync } from 'node:zlib'
import JSZip from 'jszip'

/** Bytes of one file of an EPUB. */
export async function epubFile(bytes: Uint8Array, path: string): Promise<Buffer> {
  const file = (await JSZip.loadAsync(bytes)).file(path)
  if (file === null) throw new Error(`no ${path} in the EPUB`)
  return file.async('nodebuffer')
}

/** Links between the documents of an EPUB that lead to no file or id. */
export function deadLinks(files: Map<string, string>): string[] {
  const documents = [...files].filter(([path]) => path.endsWith('.xhtml'))
  const ids = new Set(
    documents.flatMap(([path, text]) => [
      path,
      ...[...text.matchAll(/\sid="([^"]*)"/g)].map(match => `${path}#${match[1]}`),
    ]),
  )
  return documents.flatMap(([path, text]) =>
    [...text.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].flatMap(([, href = '']) => {
      if (/^[a-z]+:/.test(href)) return []
      const target = href.startsWith('#') ? path + href : `OEBPS/${href}`
      return ids.has(target) ? [] : [`${path}: ${href}`]
    }),
  )
}

export interface Png {
  width: number
  height: number
  /** Number of different rows of pixels: one if it is blank. */
  rows: number
}

/** Decodes a PNG far enough to know that it is whole: https://www.w3.org/TR/png-3/#5DataRep */
export function readPng(bytes: Buffer): Png {
  if (bytes.subarray(0, 8).toString('latin1') !== '\u0089PNG\r\n\u001a\n') throw new Error('not a PNG')
  const parts: Buffer[] = []
  let type = ''
  for (let at = 8; type !== 'IEND'; ) {
    const length = bytes.readUInt32BE(at)
    type = bytes.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const height = bytes.readUInt32BE(20)
  const pixels = inflateSync(Buffer.concat(parts))
  const row = pixels.length / height
  const rows = Array.from({ length: height }, (_, index) =>
    pixels.toString('latin1', index * row, (index + 1) * row),
  )
  return { width: bytes.readUInt32BE(16), height, rows: new Set(rows).size }
}
