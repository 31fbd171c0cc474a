/** A format of pictures made of pixels. */
export interface RasterFormat {
  mediaType: string
  extension: string
  /** The bytes it begins with (a dot is any byte). */
  signature: RegExp
}

/** Formats that are read. */
const FORMATS: readonly RasterFormat[] = [
  { mediaType: 'image/png', extension: 'png', signature: /^\x89PNG\r\n\x1a\n/ },
  { mediaType: 'image/jpeg', extension: 'jpg', signature: /^\xff\xd8\xff/ },
  { mediaType: 'image/gif', extension: 'gif', signature: /^GIF8[79]a/ },
  { mediaType: 'image/webp', extension: 'webp', signature: /^RIFF....WEBP/s },
  { mediaType: 'image/avif', extension: 'avif', signature: /^....ftyp(?:avif|avis|mif1.{4,40}avif)/s },
]

/** Formats that are known and not read. */
const OTHERS = [
  { name: 'BMP', signature: /^BM/ },
  { name: 'TIFF', signature: /^(?:II\*\0|MM\0\*)/ },
  { name: 'HEIC', signature: /^....ftyp/s },
  { name: 'JPEG XL', signature: /^(?:\xff\x0a|\0\0\0\x0cJXL )/ },
  { name: 'ICO', signature: /^\0\0\x01\0/ },
  { name: 'PDF', signature: /^%PDF/ },
  { name: 'Photoshop', signature: /^8BPS/ },
  { name: 'compressed SVG', signature: /^\x1f\x8b/ },
]

/** The format of a picture by its content. */
export function rasterFormat(bytes: Uint8Array): RasterFormat | undefined {
  const start = beginning(bytes)
  return FORMATS.find(({ signature }) => signature.test(start))
}

/** The name of a format that is not read; null for what is no picture at all. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const start = beginning(bytes)
  return OTHERS.find(({ signature }) => signature.test(start))?.name ?? null
}

/** Whether the content is markup. */
export function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*</.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))
}

function beginning(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 64)).toString('latin1')
}
