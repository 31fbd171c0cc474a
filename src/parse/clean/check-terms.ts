import type { Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

/** Checks `:term[…]`: it names a term and has no attributes. */
export function checkTerms(root: Root, { fragment, report }: CleanContext): void {
  for (const node of nodesOf(root, 'textDirective')) {
    const place = fragment.place(node.position?.start)
    if (plain(node).trim() === '')
      report('term-empty', place, 'The term is empty', 'Write it between the brackets: `:term[RAII]`.')
    if (Object.keys(node.attributes ?? {}).length > 0) {
      report(
        'container-attributes',
        place,
        '`:term[…]` takes no `{…}`',
        'Put a space before a brace that is text.',
      )
    }
  }
}
