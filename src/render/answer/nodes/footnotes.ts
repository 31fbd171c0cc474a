/** Footnotes of one question, numbered from 1, ids of ours: `<id>.fn-1`. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast'
import type { RenderState } from '../markdown/state.js'
import { MEDIA } from '../media.js'
import { ownId } from '../own-id.js'
import type { Build } from './build.js'

/** The raised number in the text. */
export function buildFootnoteReference({ origin, state }: Build): ElementContent[] {
  const number = numberOf(origin, state)
  const id = ownId(state.owner, 'fnref', number)
  const again = state.ids.has(id)
  state.ids.add(id)
  const semantics = isAside(state) ? { 'epub:type': 'noteref', role: 'doc-noteref' } : {}
  const href = `#${ownId(state.owner, 'fn', number)}`
  const link = h('a', { href, ...(again ? {} : { id }), ...semantics }, String(number))
  return [h('sup', { className: ['footnote-reference'] }, link)]
}

/** One note; on a screen a link leads back. */
export function buildFootnote({ children, origin, state }: Build): ElementContent[] {
  const number = numberOf(origin, state)
  const id = ownId(state.owner, 'fn', number)
  if (MEDIA[state.medium].footnotes !== 'list') append(children, backLink(number, state))
  if (!isAside(state)) return [h('li', { id }, ...children)]
  prepend(children, `${number}. `)
  return [h('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, ...children)]
}

/** All notes, after the answer. */
export function buildFootnotes({ children, state }: Build): ElementContent[] {
  const className = ['footnotes']
  // No section with a name: a chapter would have many landmarks of one name.
  if (isAside(state)) return [h('div', { className, 'epub:type': 'footnotes' }, ...children)]
  const { words } = state.context.renderer
  return [h('section', { className, ariaLabel: words.footnotes }, h('ol', {}, ...children))]
}

function isAside(state: RenderState): boolean {
  return MEDIA[state.medium].footnotes === 'asides'
}

/** The selector keeps phones from making a picture of the arrow. */
function backLink(number: number, { owner, context, medium }: RenderState): Element {
  const properties = {
    href: `#${ownId(owner, 'fnref', number)}`,
    className: ['back'],
    ariaLabel: context.renderer.words.backToText,
    ...(MEDIA[medium].footnotes === 'asides' ? { role: 'doc-backlink' } : {}),
  }
  return h('a', properties, '↩\uFE0E')
}

function append(children: ElementContent[], back: Element): void {
  const last = children.findLast(isElement)
  if (last?.tagName === 'p') last.children.push({ type: 'text', value: ' ' }, back)
  else children.push(h('p', back))
}

function prepend(children: ElementContent[], value: string): void {
  const first = children.find(isElement)
  if (first?.tagName === 'p') first.children.unshift({ type: 'text', value })
  else children.unshift(h('p', value))
}

function isElement(node: ElementContent): node is Element {
  return node.type === 'element'
}

function numberOf(node: Nodes, state: RenderState): number {
  const { identifier } = node as FootnoteDefinition | FootnoteReference
  return state.footnotes.findIndex(footnote => footnote.identifier === identifier) + 1
}
