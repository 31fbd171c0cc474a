import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Image } from 'mdast'
import type { Asset, PictureSize } from '../../../model/picture.js'
import { buildDrawing } from '../../drawing/build-drawing.js'
import { cssLength } from '../../drawing/css-length.js'
import { typesetQuotes } from '../../language/quotes.js'
import type { RenderContext } from '../../renderer/context.js'
import { pictureKey } from '../../renderer/pictures.js'
import { MEDIA } from '../media.js'
import type { MediumName } from '../medium-name.js'
import type { Build } from './build.js'

const SVG = 'image/svg+xml'

/** A picture inside a line. */
export function buildPicture({ origin, state }: Build): ElementContent[] {
  const asset = origin.type === 'image' ? assetOf(origin, state.context) : undefined
  const { alt, data } = origin as Image
  return asset === undefined ? [] : [pictureElement(asset, alt ?? '', state.medium, data?.size)]
}

/** A picture of its own; the title in the Markdown is its caption. */
export function buildFigure(build: Build): ElementContent[] {
  const { origin } = build
  const caption = origin.type === 'image' ? origin.title : null
  return [
    h(
      'figure',
      { className: ['picture'] },
      ...buildPicture(build),
      caption ? h('figcaption', typesetQuotes(caption, build.state.language)) : null,
    ),
  ]
}

/**
 * An asset with its intrinsic size, in CSS pixels; the size its author wants goes before. An `<img>`, on paper a drawing as a part of the
 * page.
 */
export function pictureElement(
  asset: Asset,
  alt: string,
  medium: MediumName,
  size: PictureSize = {},
): Element {
  if (MEDIA[medium].drawings && asset.mediaType === SVG) return buildDrawing(asset, alt, size)
  return h('img', {
    src: pictureKey(asset),
    alt,
    width: Math.max(1, Math.round(asset.width)),
    height: Math.max(1, Math.round(asset.height)),
    ...(Object.keys(size).length > 0 && { style: sizeStyle(size) }),
  })
}

/** A length in hundredths is one of the width of the text; a height of that kind has nothing to be measured by. */
function sizeStyle({ width, height }: PictureSize): string {
  const said = height?.unit === '%' ? undefined : height
  return `width:${cssLength(width)};height:${cssLength(said)}${width && said ? ';object-fit:contain' : ''}`
}

function assetOf(image: Image, context: RenderContext): Asset | undefined {
  const key = image.data?.asset
  return key === undefined ? undefined : context.selection.guide.assets.get(key)
}
