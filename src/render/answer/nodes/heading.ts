import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { MEDIA } from '../media.js'
import type { Build } from './build.js'

/** A heading inside an answer; its id is the anchor the parser gave it. */
export function buildHeading({ children, origin, state }: Build): ElementContent[] {
  if (origin.type !== 'heading') return children
  const { tagName, properties } = MEDIA[state.medium].heading(origin.depth)
  const anchor = origin.data?.anchor
  const id = anchor !== undefined && !state.ids.has(anchor) ? anchor : null
  if (id !== null) state.ids.add(id)
  const className = ['heading', `heading-${origin.depth}`]
  return [h(tagName, { ...properties, ...(id === null ? {} : { id }), className }, ...children)]
}
