import { imageSize } from 'image-size'
import { LIMITS } from '../limits.js'
import type { ImageFacts } from './image-facts.js'
import { inspectSvg } from './inspect-svg.js'
import type { ImageProblem } from './problem.js'

/** Formats that browsers, PDF and EPUB share, by image-size's names. */
const FORMATS: Record<string, Pick<ImageFacts, 'mediaType' | 'extension'>> = {
  png: { mediaType: 'image/png', extension: 'png' },
  jpg: { mediaType: 'image/jpeg', extension: 'jpg' },
  gif: { mediaType: 'image/gif', extension: 'gif' },
  webp: { mediaType: 'image/webp', extension: 'webp' },
}

/** Tells format and size from the content, whatever the name says, and refuses what is no picture, too large or unsafe. */
export function inspectImage(bytes: Uint8Array): ImageFacts | ImageProblem {
  if (bytes.length > LIMITS.image) return tooLarge(`has ${bytes.length} bytes, at most ${LIMITS.image}`)
  const facts = looksLikeSvg(bytes)
    ? inspectSvg(new TextDecoder('utf-8').decode(bytes))
    : inspectRaster(bytes)
  if ('rule' in facts || facts.width * facts.height <= LIMITS.imagePixels) return facts
  return tooLarge(`is ${facts.width} × ${facts.height} pixels, at most ${LIMITS.imagePixels} in all`)
}

function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).trimStart()
  return start.startsWith('<') && (/<(?:\w+:)?svg[\s>]/.test(start) || start.startsWith('<?xml'))
}

function inspectRaster(bytes: Uint8Array): ImageFacts | ImageProblem {
  try {
    const { type = '', width, height, orientation = 1 } = imageSize(bytes)
    const format = FORMATS[type]
    if (!format) return unknown(`is ${type.toUpperCase()}, which not every edition can show`)
    if (!(width > 0 && height > 0)) return unknown('has no size')
    return orientation >= 5 ? { ...format, width: height, height: width } : { ...format, width, height }
  } catch {
    return unknown('is not a picture')
  }
}

function unknown(text: string): ImageProblem {
  return { rule: 'image-format', text, hint: 'Use PNG, JPEG, GIF, WebP or SVG.' }
}

function tooLarge(text: string): ImageProblem {
  return { rule: 'image-too-large', text, hint: 'Make it smaller: a page takes about 2000 pixels across.' }
}
