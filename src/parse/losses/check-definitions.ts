import { shortText } from '../text/short-text.js'
import type { MarkdownFile } from './markdown-file.js'

/** `[//]: # (…)` is how people write comments in Markdown. */
const COMMENTS = new Set(['//', '#', 'comment', '_', '-'])

/** A link definition that nothing uses leaves no trace, and of two with one name the second. */
export function checkDefinitions({ nodes, fragment, report }: MarkdownFile): void {
  const definitions = nodes.of('definition')
  if (definitions.length === 0) return
  const references = [...nodes.of('linkReference'), ...nodes.of('imageReference')]
  const used = new Set(references.map(({ identifier }) => identifier))
  const seen = new Set<string>()
  for (const { identifier, label, url, position } of definitions) {
    if (COMMENTS.has(identifier)) continue
    const name = `[${label ?? identifier}]: ${shortText(url)}`
    const place = fragment.place(position?.start)
    if (seen.has(identifier)) {
      report(
        'definition-unused',
        place,
        `A second \`${name}\` is left out`,
        'Give it a name of its own, or remove it.',
      )
    } else if (!used.has(identifier)) {
      const hint = `Use it, \`[text][${label ?? identifier}]\`, or remove it. For a line of text put a backslash before \`[\`.`
      report('definition-unused', place, `No link uses \`${name}\``, hint)
    }
    seen.add(identifier)
  }
}
