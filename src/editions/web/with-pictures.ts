import type { Guide } from '../../model/guide.js'
import type { Asset } from '../../model/picture.js'
import { pictureKey } from '../../render/renderer/pictures.js'
import type { Assets } from './assets.js'

const SOURCE = /src=("?)(images\/[a-z0-9.-]+)\1(?=[\s>])/g

/** Writes the address of each picture that a text shows in the place of its key. Every picture is one address, however often it is shown. */
export function withPictures(html: string, { assets: pictures }: Guide, assets: Assets): string {
  if (pictures.size === 0 || !html.includes('images/')) return html
  const byKey = new Map<string, Asset>([...pictures.values()].map(asset => [pictureKey(asset), asset]))
  const addresses = new Map<string, string>()
  return html.replace(SOURCE, (written, _, key: string) => {
    const asset = byKey.get(key)
    if (asset === undefined) return written
    const name = key.slice(key.lastIndexOf('/') + 1)
    const address = addresses.get(key) ?? assets.address(name, asset.bytes, asset.mediaType)
    addresses.set(key, address)
    return `src="${address}"`
  })
}
