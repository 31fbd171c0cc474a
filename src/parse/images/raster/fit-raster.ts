import type { Sharp } from 'sharp'
import type { Asset } from '../../../model/picture.js'
import { LIMITS } from '../../text/limits.js'
import { rasterFormat } from '../formats.js'
import { openCodec } from './codec.js'
import { isAnimatedPng } from './png-frames.js'

/** JPEG quality (1–100): nothing is seen of it at 300 dots an inch. */
const QUALITY = 88
/** Bytes a pixel from which a PNG is a photo: a drawing packs better. */
const PHOTO = 1.2

/**
 * A picture as every edition takes it: upright, PNG or JPEG, in sRGB, with no more pixels than `printedWidth` (mm) needs.
 * What is so already keeps its bytes. `width` and `height` stay those of the whole picture.
 */
export async function fitRaster(asset: Asset, printedWidth: number): Promise<Asset> {
  const open = await openCodec()
  const { orientation = 1, space, format, hasAlpha, pages = 1, width } = await open(asset.bytes).metadata()
  const most = Math.max(1, Math.ceil((printedWidth / 25.4) * LIMITS.printedDpi))
  const isSmall = asset.width <= most
  const isPlain =
    pages === 1 && (format === 'png' ? !isAnimatedPng(asset.bytes) : isPlainJpeg(asset.bytes, space))
  if (isSmall && orientation === 1 && isPlain && (format === 'png' || format === 'jpeg') && width > 0)
    return asset
  const upright = open(asset.bytes, { sequentialRead: orientation === 1 })
    .autoOrient()
    .resize({ width: most, withoutEnlargement: true })
  return { ...asset, ...(await encode(upright, isPhoto(asset, hasAlpha))) }
}

/** Photos have come as JPEG, lossy WebP or AVIF; whether a PNG is one is seen when it is packed. */
function isPhoto({ bytes }: Asset, hasAlpha: boolean): boolean | null {
  const type = rasterFormat(bytes)?.mediaType
  if (hasAlpha) return false
  if (type === 'image/png') return null
  if (type === 'image/webp') return !Buffer.from(bytes.subarray(12, 64)).includes('VP8L')
  return type !== 'image/gif'
}

async function encode(picture: Sharp, photo: boolean | null): Promise<Pick<Asset, 'bytes' | 'mediaType'>> {
  const png = async () =>
    picture.clone().toColourspace('srgb').png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
  const jpeg = async () => ({
    bytes: await picture.clone().toColourspace('srgb').jpeg({ quality: QUALITY }).toBuffer(),
    mediaType: 'image/jpeg',
  })
  if (photo === true) return jpeg()
  const { data, info } = await png()
  const isDense = photo === null && data.length > PHOTO * info.width * info.height
  return isDense ? jpeg() : { bytes: data, mediaType: 'image/png' }
}

/** Whether browsers and printers read the colors of a JPEG alike: brightness and two differences of color, or gray. */
function isPlainJpeg(bytes: Uint8Array, space: string | undefined): boolean {
  if (space !== 'srgb' && space !== 'b-w') return false
  const adobe = Buffer.from(bytes.subarray(0, 65536)).indexOf('Adobe\0', 0, 'latin1')
  return adobe < 0 || space === 'b-w' || bytes[adobe + 11] === 1
}
