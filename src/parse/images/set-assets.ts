import type { Nodes, Root, RootContent } from 'mdast'
import type { Asset } from '../../model/guide.js'
import type { SourceRoot } from '../source/root.js'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { shortAddress } from '../text/short-address.js'
import { nodesOf } from '../tree/nodes-of.js'
import { replaceNodes } from '../tree/replace-nodes.js'
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
  const refused = new Map<Nodes, RootContent[]>()
  for (const node of nodesOf(root, 'image')) {
    const place = fragment.place(node.position?.start)
    if ((node.alt ?? '').trim() === '') {
      const hint = 'Say in the brackets what it shows: `![…](…)`.'
      report('image-alt', place, `The picture \`${shortAddress(node.url)}\` has no alternative text`, hint)
    }
    const asset = await loader.load(node.url, fragment.path)
    if ('rule' in asset) {
      report(asset.rule, place, `The picture \`${shortAddress(node.url)}\` ${asset.text}`, asset.hint)
      refused.set(node, [{ type: 'text', value: node.alt ?? '' }])
    } else {
      assets.set(asset.path, asset)
      node.data = { ...node.data, asset: asset.path }
    }
  }
  replaceNodes(root, refused)
}
