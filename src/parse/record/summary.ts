import type { PhrasingContent, Root } from 'mdast'
import type { Inline } from '../../model/guide.js'
import type { Place } from '../../model/message.js'
import { clean } from '../clean/clean.js'
import { checkFailed } from '../failed/check-failed.js'
import { refuseImages } from '../images/refuse-images.js'
import type { LinkContext } from '../links/set-targets.js'
import { setTargets } from '../links/set-targets.js'
import { parseInlineMarkdown } from '../markdown/processor.js'
import type { Fragment } from '../text/fragment.js'
import { LIMITS } from '../text/limits.js'
import { byType } from '../tree/by-type.js'
import { plainText } from '../tree/plain-text.js'

/** Reads a summary as one line of Markdown; longer than a line of the cheat sheet is an error. All its messages point at `place`. */
export function readSummary(source: string, place: Place, context: LinkContext): Inline {
  const line = source.replace(/\s+/g, ' ').trim()
  const length = [...line].length
  if (length > LIMITS.summary) {
    const hint = `Shorten it by ${length - LIMITS.summary}: it is one line of the cheat sheet.`
    context.report(
      'summary-long',
      place,
      `The summary has ${length} characters, at most ${LIMITS.summary}`,
      hint,
    )
  }
  const fragment: Fragment = { source: line, path: context.fragment.path, place: () => place }
  // A summary many times too long is told, and not worth a parse.
  const root = isPlain(line) || length > 10 * LIMITS.summary ? plainRoot(line) : parseInlineMarkdown(line)
  checkFailed(byType(root), fragment, context.report)
  clean(root, { fragment, isMarkdown: true, definitions: new Map(), depth: 1, report: context.report })
  setTargets(root, { ...context, fragment })
  refuseImages(root, 'summary', fragment, context.report)
  return { source: line, text: plainText(root), nodes: inlineNodes(root) }
}

/** Nothing in it means anything to Markdown: half of all summaries need no parser. */
function isPlain(line: string): boolean {
  return !/[^\p{L}\p{N} ,;.'"()?=/+’“”–—-]|www|\.\w/u.test(line)
}

function plainRoot(value: string): Root {
  return { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }
}

function inlineNodes(root: Root): PhrasingContent[] {
  return root.children.flatMap(node => (node.type === 'paragraph' ? node.children : []))
}
