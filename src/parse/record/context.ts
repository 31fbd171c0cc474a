import type { Root } from 'mdast'
import type { Link } from '../../model/guide.js'
import type { Asset } from '../../model/picture.js'
import type { Section } from '../adapters/guide-source.js'
import type { ImageLoader } from '../images/image-loader.js'
import { setAssets } from '../images/set-assets.js'
import type { Directory } from '../links/directory.js'
import { type LinkContext, setTargets } from '../links/set-targets.js'
import { copyTree } from '../markdown/copy-tree.js'
import type { Report } from '../text/report.js'
import type { Prepared } from './prepare.js'

/** What is known of the whole guide when its records are made. */
export interface RecordContext {
  prepared: ReadonlyMap<Section, Prepared>
  directory: Directory
  loader: Pick<ImageLoader, 'load'>
  assets: Map<string, Asset>
  /** Of the guide. */
  language: string
  report: Report
}

/** The text of a section with its links and pictures resolved. `own` is the question it belongs to, null for a category. */
export async function resolveText(
  section: Section,
  own: string | null,
  context: RecordContext,
): Promise<{ root: Root; links: Link[]; linkContext: LinkContext }> {
  const { directory, loader, assets, report } = context
  const cleaned: Root = context.prepared.get(section)?.root ?? { type: 'root', children: [] }
  const root = section.kept === null ? cleaned : copyTree(cleaned)
  const linkContext: LinkContext = { fragment: section.fragment, own, directory, report }
  const links = setTargets(root, linkContext)
  await setAssets(root, section.fragment, loader, assets, report)
  return { root, links, linkContext }
}
