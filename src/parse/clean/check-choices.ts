import type { List, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

const FORM = 'Write a line for each option: `- [x] right`, `- [ ] wrong`.'

/** Checks `:::choices`: one task list of two options or more, not inside of something else, and once in a text. */
export function checkChoices(root: Root, { fragment, report }: CleanContext): void {
  const all = nodesOf(root, 'containerDirective').filter(({ name }) => name === 'choices')
  const own = root.children.filter(node => node.type === 'containerDirective' && node.name === 'choices')
  for (const node of all) {
    const place = fragment.place(node.position?.start)
    const options = optionsOf(node)
    if (options === null)
      report('choices-form', place, '`:::choices` holds something else than one task list', FORM)
    else if (options.children.length < 2)
      report('choices-form', place, '`:::choices` holds no options to choose from', FORM)
    else if (options.children.every(({ checked }) => checked !== true)) {
      const hint = 'Tick what is right: `- [x] …`.'
      report('choices-open', place, 'None of the options in `:::choices` is the right one', hint)
    }
    if (node !== own[0]) {
      const hint = 'A question has one `:::choices`, not inside of a list, a quote or another container.'
      report('choices-form', place, '`:::choices` stands where it does not belong', hint)
    }
  }
}

/** The task list of a well-formed `:::choices`; null when it is none. */
export function optionsOf({ children }: ContainerDirective): List | null {
  const [list, ...others] = children
  if (list?.type !== 'list' || others.length > 0) return null
  return list.children.every(({ checked }) => checked != null) ? list : null
}
