import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Fragment } from '../fragment.js'
import type { Report } from '../report.js'

/** Reports pictures where none can stand (a title, a summary) and puts their alternative text there. */
export function refuseImages(
  root: Root,
  where: 'title' | 'summary',
  fragment: Fragment,
  report: Report,
): void {
  visit(root, 'image', (node, index, parent) => {
    report(
      'image-place',
      fragment.place(node.position?.start),
      `A ${where} holds no pictures`,
      'Put it into the answer.',
    )
    if (!parent || index === undefined) return undefined
    parent.children[index] = { type: 'text', value: node.alt ?? '' }
    return SKIP
  })
}
