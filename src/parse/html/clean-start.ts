import { elementRow } from '../../html/element.js'
import { cleanAttributes } from './clean-attributes.js'
import { type HtmlItem, type Item, type Position, positionOf } from './items.js'

import { imageNode, linkNode, rawNode, type StartToken, tagSource, textNode } from './nodes.js'
import type { Cleaned, Outcome, Row } from './row.js'

/** A start tag that may be shown: its attributes are cleaned; pictures and links become nodes. `cleanRange` cleans what a link holds. */
export function cleanStart(
  item: HtmlItem<StartToken>,
  index: number,
  row: Row,
  cleanRange: (row: Row, from: number, to: number) => Cleaned[],
): Outcome {
  const { token, html } = item
  const { fragment, report } = row.context
  const position = positionOf(item, fragment.source)
  const { kept, problems } = cleanAttributes(token.name, token.attributes)
  for (const { rule, text, hint } of problems) report(rule, fragment.place(position?.start), text, hint)
  if (token.name === 'img') return { nodes: [{ node: imageNode(kept, position), html }], next: index + 1 }
  if (token.name === 'a' && row.insideLink) return { nodes: [], next: index + 1 }
  const end = endOf(item, index, row)
  if (end === null) return unclosed(item, index, row)
  if (token.name === 'a' && kept.some(({ name }) => name === 'href')) {
    const children = cleanRange({ ...row, insideLink: true }, index + 1, end).map(one => one.node)
    return {
      nodes: [{ node: linkNode(kept, children, spanning(position, row.items[end], fragment.source)), html }],
      next: end + 1,
    }
  }
  const node = problems.length === 0 ? rawNode(item) : rawNode(item, tagSource(token.name, kept))
  return { nodes: [{ node, html }], next: index + 1 }
}

/** Index of the end tag; the tag's own for an element without one; null when it is missing. A link between blocks ends in its own block. */
function endOf(
  { token, html }: HtmlItem<StartToken>,
  index: number,
  { items, pairs, flow }: Row,
): number | null {
  const { holds, openEnd } = elementRow(token.name) ?? {}
  if (holds === 'nothing') return index
  const end = pairs.get(index)
  if (end === undefined) return flow && openEnd ? index : null
  const last = items[end]
  return token.name === 'a' && flow && last?.token && last.html !== html ? null : end
}

/** Between words an unclosed tag is text, between blocks it goes. */
function unclosed(item: HtmlItem<StartToken>, index: number, { flow, context }: Row): Outcome {
  const { token, html } = item
  const hint = `Put \`<${token.name}>\` in backticks if it is code; otherwise close it with \`</${token.name}>\`.`
  const { source } = context.fragment
  const place = context.fragment.place(positionOf(item, source)?.start)
  context.report('html-unclosed', place, `\`<${token.name}>\` is never closed`, hint)
  return { nodes: flow ? [] : [{ node: textNode(item, source), html }], next: index + 1 }
}

/** From the start tag to the end of its end tag. */
function spanning(start: Position | undefined, end: Item | undefined, source: string): Position | undefined {
  const last = end?.token ? positionOf(end, source) : undefined
  return start && last ? { start: start.start, end: last.end } : start
}
