import type { Nodes, Root, RootContent } from 'mdast'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { nodesOf } from '../tree/nodes-of.js'
import { replaceNodes } from '../tree/replace-nodes.js'

/** Reports pictures where none can stand (a title, a summary) and puts their alternative text there. */
export function refuseImages(
  root: Root,
  where: 'title' | 'summary',
  fragment: Fragment,
  report: Report,
): void {
  const refused = new Map<Nodes, RootContent[]>()
  for (const node of nodesOf(root, 'image')) {
    const place = fragment.place(node.position?.start)
    report('image-place', place, `A ${where} holds no pictures`, 'Put it into the answer.')
    refused.set(node, [{ type: 'text', value: node.alt ?? '' }])
  }
  replaceNodes(root, refused)
}
