import type { Root } from 'mdast'
import { nodesOf } from '../tree/nodes-of.js'
import type { CleanContext } from '../tree/step.js'

const CONTAINERS: Record<string, string> = {
  NOTE: 'tip',
  TIP: 'tip',
  IMPORTANT: 'warning',
  WARNING: 'warning',
  CAUTION: 'warning',
}

/** Reports GitHub's alerts (`> [!NOTE]`), which no edition knows, with the container to write instead. */
export function checkAlerts(root: Root, { fragment, report }: CleanContext): void {
  for (const {
    children: [first],
  } of nodesOf(root, 'blockquote')) {
    const text = first?.type === 'paragraph' ? first.children[0] : undefined
    const name = text?.type === 'text' ? /^\[!([A-Z]+)\]/.exec(text.value)?.[1] : undefined
    const container = name && CONTAINERS[name]
    if (!container) continue
    const hint = `Write \`:::${container}\`, the text, and \`:::\` on lines of their own.`
    report(
      'container-syntax',
      fragment.place(text?.position?.start),
      `\`[!${name}]\` is an alert of GitHub`,
      hint,
    )
  }
}
