import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Image } from 'mdast'
import type { Asset } from '../../../model/guide.js'
import { typesetQuotes } from '../../language/quotes.js'
import type { RenderContext } from '../../renderer/context.js'
import { pictureKey } from '../../renderer/pictures.js'
import type { Build } from './build.js'

/** A picture inside a line. */
export function buildPicture({ origin, state }: Build): ElementContent[] {
  const asset = origin.type === 'image' ? assetOf(origin, state.context) : undefined
  return asset === undefined ? [] : [pictureElement(asset, (origin as Image).alt ?? '')]
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
      caption
        ? h('figcaption', typesetQuotes(caption, build.state.context.selection.guide.settings.language))
        : null,
    ),
  ]
}

/** An `<img>` of an asset with its intrinsic size, in CSS pixels. */
export function pictureElement(asset: Asset, alt: string): Element {
  return h('img', {
    src: pictureKey(asset),
    alt,
    width: Math.round(asset.width),
    height: Math.round(asset.height),
  })
}

function assetOf(image: Image, context: RenderContext): Asset | undefined {
  const key = image.data?.asset
  return key === undefined ? undefined : context.selection.guide.assets.get(key)
}
