import type { Heading, Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

/** Checks the headings below a title: none as high as the title, none skips a level, none is empty. Then counts their depth from 2. */
export function checkHeadings(root: Root, context: CleanContext): void {
  let above = context.depth
  for (const node of nodesOf(root, 'heading')) {
    above = checkDepth(node, above, context)
    node.depth = Math.min(6, Math.max(2, node.depth - context.depth + 1)) as Heading['depth']
    if (plain(node).trim() === '') {
      context.report(
        'heading-empty',
        context.fragment.place(node.position?.start),
        'The heading is empty',
        'Write its text or remove it.',
      )
    }
  }
}

function checkDepth(node: Heading, above: number, { depth, fragment, report }: CleanContext): number {
  const place = fragment.place(node.position?.start)
  const hashes = '#'.repeat(node.depth)
  if (node.depth <= depth) {
    const hint = `Headings below this title begin with \`${'#'.repeat(depth + 1)}\`.`
    report('title-second', place, `A second \`${hashes}\` heading`, hint)
    return above
  }
  if (node.depth > above + 1) {
    const hint = `Write \`${'#'.repeat(above + 1)}\`.`
    report(
      'heading-skipped',
      place,
      `The heading \`${hashes}\` follows \`${'#'.repeat(above)}\` and skips a level`,
      hint,
    )
  }
  return node.depth
}
