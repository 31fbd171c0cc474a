/**
 * Nodes of ours that travel through the HTML clean-up untouched: an `own` node is opaque to the parser of HTML (its children are parsed
 * on their own, so an unclosed tag cannot leak out) and to the sanitizer, and becomes real elements afterwards.
 */
import type { ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { RenderState } from './state.js'

export const OWN_NAMES = [
  'callout',
  'choices',
  'code',
  'figure',
  'footnote',
  'footnotes',
  'footnoteReference',
  'heading',
  'picture',
  'questionLink',
  'spoken',
  'term',
] as const
export type OwnName = (typeof OWN_NAMES)[number]

/** `origin` is the index of the Markdown node in `RenderState.origins` (the parser of HTML clones what it passes through). */
export interface OwnNode {
  type: 'own'
  name: OwnName
  origin: number
  children: ElementContent[]
}

declare module 'hast' {
  interface RootContentMap {
    own: OwnNode
  }
  interface ElementContentMap {
    own: OwnNode
  }
}

declare module 'vfile' {
  interface DataMap {
    render: RenderState
  }
}

/** The state of the question being rendered, as the handlers of mdast-util-to-hast can reach it. */
export function renderStateOf(state: State): RenderState {
  const found = state.options.file?.data.render
  if (found === undefined)
    throw new TypeError('Render state missing: run the processor with a file that carries it')
  return found
}

/** Wraps `children` (already hast) as an own node that stands for `node`. */
export function createOwn(state: State, name: OwnName, node: Nodes, children: ElementContent[]): OwnNode {
  const { origins } = renderStateOf(state)
  return { type: 'own', name, origin: origins.push(node) - 1, children }
}
