import type { Nodes, Root, RootContent } from 'mdast'
import type { Asset } from '../../model/picture.js'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { shortAddress } from '../text/short-address.js'
import { nodesOf } from '../tree/nodes-of.js'
import { replaceNodes } from '../tree/replace-nodes.js'
import type { ImageLoader } from './image-loader.js'

const SIMPLIFIED =
  'Editions show pictures that stand still and words that are part of the drawing; see whether it still says what it should.'

/** Loads the pictures of a text into `assets` and sets `data.asset`; one that is refused is reported and leaves its alternative text. */
export async function setAssets(
  root: Root,
  fragment: Fragment,
  loader: Pick<ImageLoader, 'load'>,
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
    const found = await loader.load(node.url, fragment.path, node.data?.size)
    if ('rule' in found) {
      report(found.rule, place, `The picture \`${shortAddress(node.url)}\` ${found.text}`, found.hint)
      refused.set(node, [{ type: 'text', value: node.alt ?? '' }])
    } else {
      const { asset, left } = found
      assets.set(asset.path, asset)
      node.data = { ...node.data, asset: asset.path }
      if (left.length === 0) continue
      const text = `The picture \`${shortAddress(node.url)}\` is shown without ${left.join(', ')}`
      report('image-simplified', place, text, SIMPLIFIED)
    }
  }
  replaceNodes(root, refused)
}
