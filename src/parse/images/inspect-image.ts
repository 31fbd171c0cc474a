import { imageSize } from 'image-size'
import { LIMITS } from '../text/limits.js'
import type { ImageFacts } from './image-facts.js'
import { inspectSvg } from './inspect-svg.js'
import type { ImageProblem } from './problem.js'

/** Formats that browsers, PDF and EPUB share, by the bytes they begin with (a dot is any byte). */
const FORMATS = [
  { mediaType: 'image/png', extension: 'png', signature: /^\x89PNG\r\n\x1a\n/ },
  { mediaType: 'image/jpeg', extension: 'jpg', signature: /^\xff\xd8\xff/ },
  { mediaType: 'image/gif', extension: 'gif', signature: /^GIF8[79]a/ },
  { mediaType: 'image/webp', extension: 'webp', signature: /^RIFF....WEBP/s },
]

/** Formats that some editions cannot show. */
const OTHERS = [
  { name: 'BMP', signature: /^BM/ },
  { name: 'TIFF', signature: /^(?:II\*\0|MM\0\*)/ },
  { name: 'AVIF or HEIC', signature: /^....ftyp/s },
  { name: 'ICO', signature: /^\0\0\x01\0/ },
  { name: 'PDF', signature: /^%PDF/ },
]

/** Tells format and size from the content, whatever the name says, and refuses what is no picture, too large or unsafe. */
export function inspectImage(bytes: Uint8Array): ImageFacts | ImageProblem {
  if (bytes.length > LIMITS.image) return tooLarge(`has ${bytes.length} bytes, at most ${LIMITS.image}`)
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (/^(?:\xef\xbb\xbf)?\s*</.test(start)) return inspectSvg(new TextDecoder('utf-8').decode(bytes))
  const format = FORMATS.find(({ signature }) => signature.test(start))
  if (format) return inspectRaster(bytes, format)
  const other = OTHERS.find(({ signature }) => signature.test(start))
  return unknown(other ? `is ${other.name}, which not every edition can show` : 'is not a picture')
}

function inspectRaster(
  bytes: Uint8Array,
  { mediaType, extension }: Pick<ImageFacts, 'mediaType' | 'extension'>,
): ImageFacts | ImageProblem {
  const size = sizeOf(bytes)
  if (!size || !(size.width > 0 && size.height > 0)) return unknown('is damaged')
  const { width, height } = size
  if (width * height <= LIMITS.imagePixels) return { mediaType, extension, width, height }
  return tooLarge(`is ${width} × ${height} pixels, at most ${LIMITS.imagePixels} in all`)
}

/** Width and height as shown: a camera may have turned a JPEG on its side. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes)
    return orientation >= 5 ? { width: height, height: width } : { width, height }
  } catch {
    return null
  }
}

function unknown(text: string): ImageProblem {
  return { rule: 'image-format', text, hint: 'Use PNG, JPEG, GIF, WebP or SVG.' }
}

function tooLarge(text: string): ImageProblem {
  return { rule: 'image-too-large', text, hint: 'Make it smaller: a page takes about 2000 pixels across.' }
}
