import { FontFault } from '../../../font/fault.js'
import { readFont } from '../../../font/read-font.js'
import { decodeDataImage } from '../data-image.js'

/** What an address in a drawing points at: a part of the drawing, a picture or a font that it carries along, nothing, or something elsewhere. */
export type DrawingAddress =
  | { kind: 'part'; id: string }
  | { kind: 'picture'; mediaType: string; bytes: Uint8Array }
  | { kind: 'font' }
  | { kind: 'none' }
  | { kind: 'elsewhere' }

/** Reads an address as a browser would: blanks round it and line ends inside it count for nothing. */
export function readAddress(address: string): DrawingAddress {
  const bare = address.replace(/[\t\n\r]/g, '').trim()
  if (bare === '' || bare === '#') return { kind: 'none' }
  if (bare.startsWith('#')) return { kind: 'part', id: decodeSafely(bare.slice(1)) }
  if (/^data:(?:font\/|application\/(?:x-)?font|application\/octet-stream[;,])/i.test(bare))
    return isFont(bare) ? { kind: 'font' } : { kind: 'none' }
  const bytes = decodeDataImage(bare)
  if (bytes === null) return { kind: 'elsewhere' }
  const [, mediaType = ''] = /^data:(image\/[\w.+-]+)/i.exec(bare) ?? []
  return { kind: 'picture', mediaType: mediaType.toLowerCase(), bytes }
}

/** Whether a font that a drawing carries along can be printed; the drawing is set in other faces if not. */
function isFont(address: string): boolean {
  try {
    readFont(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
    return true
  } catch (error) {
    if (error instanceof FontFault) return false
    throw error
  }
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
