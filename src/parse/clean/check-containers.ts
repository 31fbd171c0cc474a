import type { Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { CONTAINERS, isLabel } from '../../model/guide.js'
import { nearest } from '../../nearest.js'
import { containerFor } from '../text/container-for.js'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

const KNOWN = CONTAINERS.map(name => `:::${name}`).join(', ')

/** Checks `:::name` containers: known, closed, no attributes; a follow-up has a question and an answer. */
export function checkContainers(root: Root, context: CleanContext): void {
  for (const node of nodesOf(root, 'containerDirective')) {
    const { fragment, report } = context
    const place = fragment.place(node.position?.start)
    if (!CONTAINERS.some(name => name === node.name)) {
      const near = containerFor(node.name) ?? nearest(node.name, CONTAINERS)
      const hint = near ? `Write \`:::${near}\`.` : `Known containers: ${KNOWN}.`
      report('container-unknown', place, `Unknown container \`:::${node.name}\``, hint)
    }
    if (context.isMarkdown && !isClosed(node, fragment.source)) {
      const hint = 'End it with a line `:::` (as many colons as it begins with).'
      report('container-unclosed', place, `The container \`:::${node.name}\` is never closed`, hint)
    }
    if (Object.keys(node.attributes ?? {}).length > 0) {
      report(
        'container-attributes',
        place,
        `\`:::${node.name}\` takes no \`{…}\``,
        `A title goes into brackets: \`:::${node.name}[Title]\`.`,
      )
    }
    if (node.name === 'followup') checkFollowUp(node, context)
    else if (node.name !== 'choices' && node.children.every(isLabel)) {
      report('container-empty', place, `The container \`:::${node.name}\` is empty`, 'Fill it or remove it.')
    }
  }
}

/** The label, or else the first paragraph, is the question; something has to answer it. */
function checkFollowUp(node: ContainerDirective, { fragment, report }: CleanContext): void {
  if (node.children[0]?.type === 'paragraph' && node.children.length > 1) return
  const hint = 'Its first paragraph is the question, what follows is the answer.'
  const place = fragment.place(node.position?.start)
  report('followup-incomplete', place, 'The follow-up needs a question and an answer', hint)
}

/** The last line of a closed container is colons, at least as many as in its first. */
function isClosed(node: ContainerDirective, source: string): boolean {
  const text = source.slice(node.position?.start.offset, node.position?.end.offset)
  const opening = /^:+/.exec(text)?.[0].length ?? 3
  const lastLine = text.slice(text.lastIndexOf('\n') + 1)
  const closing = /^[\s>]*(:{3,})[ \t]*$/.exec(lastLine)?.[1]?.length ?? 0
  return text.includes('\n') && closing >= opening
}
