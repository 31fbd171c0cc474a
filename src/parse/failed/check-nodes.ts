import type { Rule } from '../../rules.js'
import type { Fragment } from '../text/fragment.js'
import type { Report } from '../text/report.js'
import { shortText } from '../text/short-text.js'
import type { NodesByType } from '../tree/by-type.js'
import { checkAutolink } from './check-autolink.js'
import { checkOpenTag } from './check-open-tag.js'

const RULE = 'markup-unread' satisfies Rule

/** Languages that GitHub draws. */
const DRAWN = new Set(['mermaid', 'plantuml', 'puml', 'dot', 'graphviz', 'd2', 'geojson', 'topojson', 'stl'])

/** Markdown that HTML swallows: without a blank line before it, it is a part of the HTML block. */
const INSIDE_HTML =
  /\*\*[^*\n]{1,200}\*\*|`[^`\n]{1,200}`|\[[^[\]\n]{1,200}\]\([^()\n]{1,200}\)|^ {0,3}(?:#{1,6}|[-*+]|\d{1,3}\.) \S|^ {0,3}```/m

/** Nodes that are something else than what was meant. */
export function checkNodes(nodes: NodesByType, fragment: Fragment, report: Report): void {
  const { source, place } = fragment
  for (const node of nodes.of('delete')) {
    const { start, end } = node.position ?? {}
    const written = source.slice(start?.offset, end?.offset)
    if (!written.startsWith('~') || written.startsWith('~~')) continue
    const hint = `Write \`<sub>${shortText(written.slice(1, -1))}</sub>\` for an index, \`~${shortText(written)}~\` to strike it out.`
    report(RULE, place(start), `\`${shortText(written)}\` is struck out`, hint)
  }
  for (const node of nodes.of('code')) {
    const language = node.lang?.toLowerCase() ?? ''
    if (!DRAWN.has(language)) continue
    const hint =
      'Save the drawing as an SVG file and write `![What it shows](drawing.svg)`; for its source take `text`.'
    report(
      RULE,
      place(node.position?.start),
      `A \`${language}\` block is printed as its source, not as a drawing`,
      hint,
    )
  }
  for (const link of nodes.of('link')) checkAutolink(link, fragment, report)
  for (const node of nodes.of('html')) {
    checkOpenTag(node, fragment, report)
    const found = INSIDE_HTML.exec(node.value.replace(/<[^<>]{0,2000}>/g, tag => tag.replace(/[^\n]/g, ' ')))
    const parent = nodes.parentOf(node)
    if (!found || !node.position || parent?.type === 'paragraph' || node.value.startsWith('<!--')) continue
    if (/^<(?:pre|script|style|textarea)\b/i.test(node.value)) continue
    const line = node.position.start.line + node.value.slice(0, found.index).split('\n').length - 1
    const text = `Markdown inside HTML is printed as it stands: \`${shortText(found[0].replaceAll('`', ''))}\``
    report(RULE, place({ line, column: 1 }), text, 'Leave an empty line between the tag and the text.')
  }
}
