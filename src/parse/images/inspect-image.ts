import { LIMITS } from '../text/limits.js'
import { foreignFormat, isMarkup, rasterFormat } from './formats.js'
import type { ImageFacts } from './image-facts.js'
import type { ImageProblem } from './problem.js'
import { readRaster } from './raster/read-raster.js'
import { inspectSvg } from './svg/inspect-svg.js'

/** Tells format and size from the content, whatever the name says, and refuses what is no picture, damaged, too large or unsafe. */
export async function inspectImage(bytes: Uint8Array): Promise<ImageFacts | ImageProblem> {
  if (bytes.length > LIMITS.image) {
    const text = `has ${bytes.length} bytes, at most ${LIMITS.image}`
    return { rule: 'image-too-large', text, hint: 'Make the picture smaller.' }
  }
  if (isMarkup(bytes)) return inspectSvg(bytes)
  const format = rasterFormat(bytes)
  if (format) return readRaster(bytes, format)
  const other = foreignFormat(bytes)
  const text = other === null ? 'is not a picture' : `is ${other}, which is not read`
  return { rule: 'image-format', text, hint: 'Use PNG, JPEG, GIF, WebP, AVIF or SVG.' }
}
