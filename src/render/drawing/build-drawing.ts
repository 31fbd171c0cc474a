import type { Element } from 'hast'
import type { Asset, PictureSize } from '../../model/picture.js'
import { cssLength } from './css-length.js'
import { readDrawing } from './read-drawing.js'

/**
 * Attributes of the root that say how a picture stands in its surroundings, which is the page's business. Its id stays: programs begin every
 * selector of a drawing's style with it, and no id leaves the shadow tree.
 */
const PLACING = ['x', 'y', 'width', 'height', 'role', 'tabindex', 'requiredExtensions', 'systemLanguage']

/**
 * An SVG as a part of the page, `<span class="drawing">`: its words are set in the page's own faces, so that none is embedded a second time
 * and they are found by a search. It has a tree of its own (a shadow tree that the parser makes, no script): ids and styles of the
 * drawing reach neither the page nor each other, and the page's rules do not reach into it. A theme sizes it through the span; by itself it has
 * its own size, no wider than its surroundings and no higher than `--picture-height`.
 */
export function buildDrawing(asset: Asset, alt: string, size: PictureSize = {}): Element {
  const { root, css } = readDrawing(Buffer.from(asset.bytes).toString('utf8'))
  const { width, height } = asset
  const kept = Object.entries(root.properties).filter(([name]) => !PLACING.includes(name))
  const properties = { viewBox: `0 0 ${width} ${height}`, ...Object.fromEntries(kept), width, height }
  const content = [
    style(ownStyle(asset, size)),
    ...(css === '' ? [] : [style(css.replace(/:root\b/g, ':host>svg'))]),
    { ...root, properties },
  ]
  const meaning = alt === '' ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: alt }
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['drawing'], ...meaning },
    children: [
      {
        type: 'element',
        tagName: 'template',
        properties: { shadowRootMode: 'open' },
        children: [],
        content: { type: 'root', children: content },
      },
    ],
  }
}

/** Nothing of the page's text is inherited: a drawing starts as it would in a file of its own. */
function ownStyle({ width, height }: Asset, size: PictureSize): string {
  const tall = size.height?.unit === '%' ? undefined : size.height
  const wide = size.width ?? (tall === undefined ? ({ value: width, unit: 'px' } as const) : undefined)
  const widths = [
    '100%',
    ...(wide === undefined ? [] : [cssLength(wide)]),
    ...(tall === undefined ? [] : [`calc(${cssLength(tall)} * ${width} / ${height})`]),
    `calc(var(--picture-height, 100vh) * ${width} / ${height})`,
  ]
  return [
    `:host{all:initial;font-family:var(--heading);font-synthesis:none;display:inline-block;direction:ltr;width:min(${widths.join(',')})}`,
    `:host>svg{display:block!important;position:static!important;float:none!important;overflow:hidden!important;width:100%!important;height:auto!important;min-width:0!important;max-width:none!important;min-height:0!important;max-height:none!important;margin:0!important;aspect-ratio:${width}/${height}!important}`,
    '*{animation:none!important;transition:none!important}',
  ].join('')
}

/** A stylesheet ends at the first `</style`, whatever stands around it; an escaped `<` means the same to CSS and nothing to HTML. */
function style(css: string): Element {
  const value = css
    .replace(/<!--|-->/g, '')
    .replaceAll('<', '\\3c ')
    .replaceAll('\0', '')
  return { type: 'element', tagName: 'style', properties: {}, children: [{ type: 'text', value }] }
}
