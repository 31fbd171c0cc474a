import type { Image, Root, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Asset } from '../../model.js'
import type { Fragment } from '../fragment.js'
import { shortAddress } from '../links/short-address.js'
import type { Report } from '../report.js'
import type { SourceRoot } from '../source/root.js'
import { loadImage } from './load-image.js'
import type { ImageProblem } from './problem.js'

/** Loads each picture of a guide once. */
export interface ImageLoader {
  load(address: string, from: string): Promise<Asset | ImageProblem>
}

export function createImageLoader(root: SourceRoot): ImageLoader {
  const loaded = new Map<string, Promise<Asset | ImageProblem>>()
  return {
    load(address, from) {
      const key = `${from.slice(0, from.lastIndexOf('/') + 1)}\0${address}`
      const asset = loaded.get(key) ?? loadImage(address, from, root)
      loaded.set(key, asset)
      return asset
    },
  }
}

/** Loads the pictures of a text into `assets` and sets `data.asset`; one that is refused is reported and leaves its alternative text. */
export async function setAssets(
  root: Root,
  fragment: Fragment,
  loader: ImageLoader,
  assets: Map<string, Asset>,
  report: Report,
): Promise<void> {
  const refused = new Set<Image>()
  for (const node of imagesOf(root)) {
    const place = fragment.place(node.position?.start)
    if ((node.alt ?? '').trim() === '') {
      const hint = 'Say in the brackets what it shows: `![…](…)`.'
      report('image-alt', place, `The picture \`${shortAddress(node.url)}\` has no alternative text`, hint)
    }
    const asset = await loader.load(node.url, fragment.path)
    if ('rule' in asset) {
      report(asset.rule, place, `The picture \`${shortAddress(node.url)}\` ${asset.text}`, asset.hint)
      refused.add(node)
    } else {
      assets.set(asset.path, asset)
      node.data = { ...node.data, asset: asset.path }
    }
  }
  if (refused.size > 0) replace(root, refused)
}

function imagesOf(root: Root): Image[] {
  const images: Image[] = []
  visit(root, 'image', node => {
    images.push(node)
  })
  return images
}

function replace(root: Root, refused: Set<Image>): void {
  visit(root, 'image', (node, index, parent) => {
    if (!parent || index === undefined || !refused.has(node)) return undefined
    const text: Text = { type: 'text', value: node.alt ?? '' }
    parent.children[index] = text
    return SKIP
  })
}
