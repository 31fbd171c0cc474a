import type { Root } from 'mdast'
import { containerFor } from '../text/container-for.js'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

/** Reports GitHub's alerts (`> [!NOTE]`) and their kin, which no edition knows, with the container to write instead. */
export function checkAlerts(root: Root, { fragment, report }: CleanContext): void {
  for (const {
    children: [first],
  } of nodesOf(root, 'blockquote')) {
    const text = first?.type === 'paragraph' ? first.children[0] : undefined
    const name = text?.type === 'text' ? /^\[!([A-Za-z]+)\]/.exec(text.value)?.[1] : undefined
    if (!name) continue
    const hint = `Write \`:::${containerFor(name) ?? 'tip'}\`, the text, and \`:::\` on lines of their own.`
    report(
      'container-syntax',
      fragment.place(text?.position?.start),
      `\`[!${name}]\` is an alert of GitHub`,
      hint,
    )
  }
}
