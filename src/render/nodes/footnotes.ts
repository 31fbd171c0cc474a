/** Footnotes of one question, numbered from 1, ids prefixed by the question's: `<id>--fn-1`. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast'
import type { RenderState } from '../markdown/state.js'
import { TARGETS } from '../targets.js'
import type { Build } from './build.js'

/** The raised number in the text. */
export function buildFootnoteReference({ origin, state }: Build): ElementContent[] {
  const number = numberOf(origin, state)
  const id = `${state.owner}--fnref-${number}`
  const again = state.ids.has(id)
  state.ids.add(id)
  const link = h('a', { href: `#${state.owner}--fn-${number}`, ...(again ? {} : { id }) }, String(number))
  return [h('sup', { className: ['footnote-reference'] }, link)]
}

/** One note; on a screen a link leads back. */
export function buildFootnote({ children, origin, state }: Build): ElementContent[] {
  const number = numberOf(origin, state)
  const back = h(
    'a',
    {
      href: `#${state.owner}--fnref-${number}`,
      className: ['back'],
      ariaLabel: state.context.renderer.words.backToText,
    },
    '↩',
  )
  if (TARGETS[state.target].backLinks) append(children, back)
  return [h('li', { id: `${state.owner}--fn-${number}` }, ...children)]
}

/** All notes, after the answer. */
export function buildFootnotes({ children, state }: Build): ElementContent[] {
  const { words } = state.context.renderer
  return [h('section', { className: ['footnotes'], ariaLabel: words.footnotes }, h('ol', ...children))]
}

function append(children: ElementContent[], back: Element): void {
  const last = children.findLast((child): child is Element => child.type === 'element')
  if (last?.tagName === 'p') last.children.push({ type: 'text', value: ' ' }, back)
  else children.push(back)
}

function numberOf(node: Nodes, state: RenderState): number {
  const { identifier } = node as FootnoteDefinition | FootnoteReference
  return state.footnotes.findIndex(footnote => footnote.identifier === identifier) + 1
}
