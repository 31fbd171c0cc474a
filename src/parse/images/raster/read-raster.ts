import { LIMITS } from '../../text/limits.js'
import type { RasterFormat } from '../formats.js'
import type { ImageFacts } from '../image-facts.js'
import type { ImageProblem } from '../problem.js'
import { openCodec } from './codec.js'
import { isAnimatedPng } from './png-frames.js'

/** Reads a picture made of pixels to its last line, so that one that is cut off or damaged is known; its size is that of the upright picture. */
export async function readRaster(
  bytes: Uint8Array,
  format: RasterFormat,
): Promise<ImageFacts | ImageProblem> {
  const open = await openCodec()
  const size = await open(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (size === null) return damaged('is damaged')
  const { width, height } = size.autoOrient
  if (!(width > 0 && height > 0)) return damaged('has no pixels')
  if (width * height > LIMITS.imagePixels)
    return tooLarge(`is ${width} × ${height} pixels, at most ${LIMITS.imagePixels} in all`)
  const fault = await open(bytes)
    .resize(8, 8, { fit: 'inside' })
    .raw()
    .toBuffer()
    .then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
  if (fault !== null)
    return damaged(/premature|truncat|end of|EOF|too small/i.test(fault) ? 'is cut off' : 'is damaged')
  const isAnimated = (size.pages ?? 1) > 1 || isAnimatedPng(bytes)
  const { mediaType, extension } = format
  const left = isAnimated ? ['its animation'] : []
  return { mediaType, extension, width, height, bytes, words: [], left }
}

function damaged(text: string): ImageProblem {
  return { rule: 'image-format', text, hint: 'Save it again from the program it was made with.' }
}

function tooLarge(text: string): ImageProblem {
  return { rule: 'image-too-large', text, hint: 'Make it smaller: a page takes about 2000 pixels across.' }
}
