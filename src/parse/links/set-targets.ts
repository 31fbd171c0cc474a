import type { Link as LinkNode, Nodes, Root, RootContent } from 'mdast'
import type { Link } from '../../model/guide.js'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { type Scheme, schemeOf } from '../text/scheme.js'
import { shortAddress } from '../text/short-address.js'
import { nodesOf } from '../tree/nodes-of.js'
import { replaceNodes } from '../tree/replace-nodes.js'
import { checkAddress } from './check-address.js'
import type { Directory } from './directory.js'
import { findTarget } from './find-target.js'

export interface LinkContext {
  fragment: Fragment
  /** Id of the question the text belongs to; null in the introduction of a category. */
  own: string | null
  directory: Directory
  report: Report
}

/** Sets `data.target` on every link to a question, takes out links that must not or cannot be followed, and gives the former. */
export function setTargets(root: Root, context: LinkContext): Link[] {
  const links: Link[] = []
  const unlinked = new Map<Nodes, RootContent[]>()
  for (const node of nodesOf(root, 'link')) {
    const link = schemeOf(node.url)
    if (link.kind === 'web' && isAddress(node, context)) continue
    const place = context.fragment.place(node.position?.start)
    const target =
      link.kind === 'none'
        ? targetOf(node, context)
        : link.kind === 'web'
          ? null
          : refuse(node, link, context)
    if (target) {
      node.data = { ...node.data, target }
      links.push({ ...target, place })
    } else unlinked.set(node, node.children)
  }
  replaceNodes(root, unlinked)
  return links
}

function isAddress(node: LinkNode, { fragment, report }: LinkContext): boolean {
  const problem = checkAddress(node.url, shortAddress(node.url))
  if (problem) report('link-address', fragment.place(node.position?.start), problem.text, problem.hint)
  return problem === null
}

function targetOf(node: LinkNode, { fragment, own, directory, report }: LinkContext) {
  const found = findTarget(node.url, fragment.path, own, directory)
  if (found.kind === 'question') return found.target
  if (found.kind === 'dead') report('link-dead', fragment.place(node.position?.start), found.text, found.hint)
  return null
}

function refuse(
  node: LinkNode,
  scheme: Exclude<Scheme, { kind: 'none' | 'web' }>,
  { fragment, report }: LinkContext,
): null {
  const place = fragment.place(node.position?.start)
  const shown = shortAddress(node.url)
  if (scheme.kind === 'other') {
    const hint = 'Links lead to questions, or to http:, https: and mailto: addresses.'
    report('link-scheme', place, `The link \`${shown}\` was made text`, hint)
  } else
    report(
      'link-script',
      place,
      `The link \`${shown}\` would run or carry code and was made text`,
      'Remove it.',
    )
  return null
}
