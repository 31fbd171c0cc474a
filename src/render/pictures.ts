import type { Asset, Guide, Resource } from '../model.js'

/** Path of a picture beside the document: ASCII, as it stands in `src` and as a key of the resources. */
export function pictureKey(asset: Asset): string {
  const safe = encodeURIComponent(asset.path.normalize('NFC')).replaceAll('%2F', '/').replaceAll('%', '_')
  return `images/${safe.replace(/[!'()*~]/g, sign => `_${sign.charCodeAt(0).toString(16)}`)}`
}

/** The pictures of a guide that `html` shows, ready to be served. */
export function pictureResources(guide: Guide, html: string): [string, Resource][] {
  return [...guide.assets.values()]
    .map((asset): [string, Resource] => [
      pictureKey(asset),
      { bytes: asset.bytes, mediaType: asset.mediaType },
    ])
    .filter(([key]) => html.includes(`"${key}"`))
}
