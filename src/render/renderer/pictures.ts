import type { Resource } from '../../model/documents.js'
import type { Asset, Guide } from '../../model/guide.js'
import type { LoadedFace } from '../fonts/load-face.js'
import { dressSvg } from '../fonts/svg/dress.js'

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

/** The same for print, where the words of drawings are set in the theme's faces. */
export function printedPictures(guide: Guide, html: string, faces: LoadedFace[]): [string, Resource][] {
  return pictureResources(guide, html).map(([key, picture]) => [
    key,
    picture.mediaType === SVG ? { ...picture, bytes: dressed(picture.bytes, faces) } : picture,
  ])
}

const SVG = 'image/svg+xml'

function dressed(bytes: Uint8Array, faces: LoadedFace[]): Uint8Array {
  return Buffer.from(dressSvg(Buffer.from(bytes).toString('utf8'), faces))
}
