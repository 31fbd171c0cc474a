import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { CONTAINERS, type ContainerName } from '../../model.js'
import type { Words } from '../words.js'
import type { Build } from './build.js'

const LABELS = {
  tip: 'tip',
  warning: 'warning',
  pitfall: 'pitfall',
  followup: 'followup',
  cheat: 'cheat',
} as const satisfies Record<ContainerName, keyof Words>

/** `:::pitfall` and its kin: an aside with its name; a follow-up's first paragraph is the question asked. */
export function buildCallout({ children, origin, state }: Build): ElementContent[] {
  const name = CONTAINERS.find(known => origin.type === 'containerDirective' && origin.name === known)
  if (name === undefined) return children
  const label = h('p', { className: ['callout-label'] }, state.context.renderer.words[LABELS[name]])
  const first = children.find((child): child is Element => child.type === 'element')
  if (name === 'followup' && first?.tagName === 'p') first.properties.className = ['followup-question']
  return [h('aside', { className: ['callout', name] }, label, ...children)]
}
