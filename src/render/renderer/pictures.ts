import { createHash } from 'node:crypto'
import type { Resource } from '../../model/documents.js'
import type { Guide } from '../../model/guide.js'
import type { Asset } from '../../model/picture.js'

const EXTENSIONS: Record<string, string | undefined> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/svg+xml': 'svg',
}

/** Names given out so far: hashing a picture anew each time it is shown would cost. */
const names = new WeakMap<Asset, string>()

/**
 * Path of a picture beside the document, as it stands in `src` and as a key of the resources: what its file is called, in letters that
 * all systems take, a hash of path and content, so that no two are one whatever a system makes of case and accents, and the extension of
 * its format.
 */
export function pictureKey(asset: Asset): string {
  const known = names.get(asset)
  if (known !== undefined) return known
  const path = asset.path.normalize('NFC')
  const hash = createHash('sha256').update(path).update('\0').update(asset.bytes).digest('hex').slice(0, 12)
  const key = `images/${plainName(path)}-${hash}.${EXTENSIONS[asset.mediaType] ?? 'img'}`
  names.set(asset, key)
  return key
}

function plainName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const letters = file
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  return letters.replace(/^-/, '').slice(0, 40).replace(/-$/, '') || 'picture'
}

/** The pictures of a guide that `html` shows, ready to be served. */
export function pictureResources(guide: Guide, html: string): [string, Resource][] {
  return [...guide.assets.values()]
    .map((asset): [string, Resource] => [
      pictureKey(asset),
      { bytes: asset.bytes, mediaType: asset.mediaType },
    ])
    .filter(([key]) => html.includes(key))
}
