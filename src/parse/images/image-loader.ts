import type { Memory } from '../../memory/memory.js'
import type { Asset, PictureSize } from '../../model/picture.js'
import type { SourceRoot } from '../source/root.js'
import { LIMITS } from '../text/limits.js'
import { type LoadedImage, loadImage } from './load-image.js'
import { printedWidth } from './picture-size.js'
import type { ImageProblem } from './problem.js'
import { fitRaster } from './raster/fit-raster.js'

/** Loads each picture of a guide once, and learns how large it is shown. */
export interface ImageLoader {
  load(address: string, from: string, size: PictureSize | undefined): Promise<LoadedImage | ImageProblem>
  /** When all are known: brings each of `assets` into the form and the number of pixels that the largest of its places needs. */
  fit(assets: Map<string, Asset>): Promise<void>
}

export function createImageLoader(root: SourceRoot, memory: Memory): ImageLoader {
  const loaded = new Map<string, Promise<LoadedImage | ImageProblem>>()
  const widths = new Map<string, number>()
  return {
    async load(address, from, size) {
      const key = `${from.slice(0, from.lastIndexOf('/') + 1)}\0${address}`
      const image = loaded.get(key) ?? loadImage(address, from, root, memory)
      loaded.set(key, image)
      const found = await image
      if ('asset' in found) {
        const { path } = found.asset
        const width = printedWidth(found.asset, size, LIMITS.printed.width)
        widths.set(path, Math.max(width, widths.get(path) ?? 0))
      }
      return found
    },
    async fit(assets) {
      for (const [path, asset] of assets) {
        if (asset.mediaType === 'image/svg+xml') continue
        assets.set(path, await fitOnce(asset, widths.get(path) ?? LIMITS.printed.width))
      }
    },
  }
}

/** Pictures in the size they had last. */
const fitted = new WeakMap<Asset, { width: number; asset: Asset }>()

async function fitOnce(asset: Asset, width: number): Promise<Asset> {
  const known = fitted.get(asset)
  if (known?.width === width) return known.asset
  const made = await fitRaster(asset, width)
  fitted.set(asset, { width, asset: made })
  return made
}
