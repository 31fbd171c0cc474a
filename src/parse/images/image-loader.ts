import type { Memory } from '../../memory/memory.js'
import type { Asset, PictureRoom, PictureSize } from '../../model/picture.js'
import type { SourceRoot } from '../source/root.js'
import { type LoadedImage, loadImage } from './load-image.js'
import { printedWidth } from './picture-size.js'
import type { ImageProblem } from './problem.js'
import { fitRaster } from './raster/fit-raster.js'

/** Loads each picture of a guide once, and learns how large it is shown. */
export interface ImageLoader {
  load(address: string, from: string, size: PictureSize | undefined): Promise<LoadedImage | ImageProblem>
  /**
   * When all are known: brings each of `assets` into the form and the number of pixels that the largest of its places needs. `room` is asked
   * only if there is one to bring.
   */
  fit(assets: Map<string, Asset>, room: () => Promise<PictureRoom>): Promise<void>
}

export function createImageLoader(root: SourceRoot, memory: Memory): ImageLoader {
  const loaded = new Map<string, Promise<LoadedImage | ImageProblem>>()
  const sizes = new Map<string, (PictureSize | undefined)[]>()
  return {
    async load(address, from, size) {
      const key = `${from.slice(0, from.lastIndexOf('/') + 1)}\0${address}`
      const image = loaded.get(key) ?? loadImage(address, from, root, memory)
      loaded.set(key, image)
      const found = await image
      if ('asset' in found) {
        const { path } = found.asset
        sizes.set(path, [...(sizes.get(path) ?? []), size])
      }
      return found
    },
    async fit(assets, roomOf) {
      const pictures = [...assets].filter(([, { mediaType }]) => mediaType !== 'image/svg+xml')
      if (pictures.length === 0) return
      const room = await roomOf()
      for (const [path, asset] of pictures) {
        const widths = (sizes.get(path) ?? [undefined]).map(size => printedWidth(asset, size, room))
        assets.set(path, await fitOnce(asset, Math.max(...widths)))
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
