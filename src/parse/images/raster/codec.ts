import type { Sharp, SharpOptions } from 'sharp'
import { VademecumError } from '../../../diagnostics.js'
import { LIMITS } from '../../text/limits.js'

/** Opens a picture made of pixels: the first frame, within the limits; `failOn` as browsers are, which show what is slightly odd. */
export type OpenRaster = (bytes: Uint8Array, options?: SharpOptions) => Sharp

/** Loads the codecs, which only guides with pictures need. Throws VademecumError where there are none for this machine. */
export async function openCodec(): Promise<OpenRaster> {
  const { default: sharp } = await import('sharp').catch((cause: unknown) => {
    throw new VademecumError('Pictures cannot be read: the package sharp has no program for this machine', {
      cause,
      hint: 'Install again without leaving out optional packages: `npm install --include=optional`.',
    })
  })
  return (bytes, options) =>
    sharp(bytes, { failOn: 'error', limitInputPixels: LIMITS.imagePixels, sequentialRead: true, ...options })
}
