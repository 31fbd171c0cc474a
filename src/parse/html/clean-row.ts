import type { RootContent } from 'mdast'
import { LIMITS } from '../text/limits.js'
import type { CleanContext } from '../tree/step.js'
import { cleanStart } from './clean-start.js'
import { fateOf, isFormField } from './fate.js'
import { deepTags, type HtmlItem, type Item, pairTags, positionOf, toItems } from './items.js'
import { escapedNode, joinHtml, rawNode, type StartToken, textNode, wrapPhrasing } from './nodes.js'
import { refusalOf } from './refusals.js'
import type { Cleaned, Outcome, Row } from './row.js'

/** Cleans the raw HTML in a row of siblings; `flow` says whether they are blocks. */
export function cleanRow(children: RootContent[], flow: boolean, context: CleanContext): RootContent[] {
  const items = toItems(children)
  const pairs = pairTags(items)
  const deep = deepTags(items, pairs)
  tellDeep(deep, items, context)
  const row: Row = { items, pairs, deep, flow, insideLink: false, context }
  const cleaned = cleanRange(row, 0, items.length)
  return flow
    ? byBlock(cleaned).flatMap(nodes => wrapPhrasing(joinHtml(nodes)))
    : joinHtml(cleaned.map(one => one.node))
}

function tellDeep(deep: ReadonlySet<number>, items: Item[], { fragment, report }: CleanContext): void {
  const [first] = deep
  const item = first === undefined ? undefined : items[first]
  if (!item?.token) return
  const text = `More than ${LIMITS.htmlDepth} HTML elements inside each other`
  report('nesting-deep', fragment.place(positionOf(item, fragment.source)?.start), text, 'Write it flatter.')
}

function cleanRange(row: Row, from: number, to: number): Cleaned[] {
  const cleaned: Cleaned[] = []
  for (let index = from; index < to; ) {
    const { nodes, next } = cleanItem(row, index)
    cleaned.push(...nodes)
    index = next
  }
  return cleaned
}

function cleanItem(row: Row, index: number): Outcome {
  const item = row.items[index]
  if (!item) return { nodes: [], next: index + 1 }
  if (item.token === null) return { nodes: [{ node: item.node, html: null }], next: index + 1 }
  const { token, html } = item
  const keep = (node: RootContent): Outcome => ({ nodes: [{ node, html }], next: index + 1 })
  if (row.deep.has(index)) return { nodes: [], next: index + 1 }
  if (token.kind === 'comment') return { nodes: [], next: index + 1 }
  const fate = token.kind === 'text' ? null : fateOf(token.name)
  if (token.kind === 'text' || fate === null) return keep(escapedNode(item))
  if (token.kind === 'start') {
    const isShown = fate === 'shown' && !isFormField(token.name, token.attributes)
    if (isShown) return cleanStart({ ...item, token }, index, row, cleanRange)
    return remove({ ...item, token }, index, row)
  }
  if (fate !== 'shown' || (row.insideLink && token.name === 'a')) return { nodes: [], next: index + 1 }
  if (row.pairs.has(index)) return keep(rawNode(item))
  const { fragment, report } = row.context
  const hint = `Remove it, or put \`<${token.name}>\` before.`
  const place = fragment.place(positionOf(item, fragment.source)?.start)
  report('html-unclosed', place, `\`</${token.name}>\` ends nothing`, hint)
  return row.flow ? { nodes: [], next: index + 1 } : keep(textNode(item, fragment.source))
}

/** Takes out a tag, and what it holds where that is no prose. */
function remove(item: HtmlItem<StartToken>, index: number, { pairs, context }: Row): Outcome {
  const fate = fateOf(item.token.name)
  if (fate !== 'transparent') {
    const { rule, hint } = refusalOf(item.token.name)
    const place = context.fragment.place(positionOf(item, context.fragment.source)?.start)
    context.report(rule, place, `The element \`<${item.token.name}>\` was removed`, hint)
  }
  const end = fate === 'dropped' ? pairs.get(index) : undefined
  return { nodes: [], next: (end ?? index) + 1 }
}

function byBlock(cleaned: Cleaned[]): RootContent[][] {
  const blocks: { html: Cleaned['html']; nodes: RootContent[] }[] = []
  for (const { node, html } of cleaned) {
    const last = blocks.at(-1)
    if (html !== null && last?.html === html) last.nodes.push(node)
    else blocks.push({ html, nodes: [node] })
  }
  return blocks.map(block => block.nodes)
}
