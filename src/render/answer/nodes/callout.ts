import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Nodes } from 'mdast'
import { CONTAINERS, type ContainerName } from '../../../model/guide.js'
import { partOf } from '../../language/part.js'
import type { Words } from '../../language/words.js'
import { MEDIA } from '../media.js'
import type { Build } from './build.js'
import { partText } from './part-text.js'

type CalloutName = Exclude<ContainerName, 'choices'>

const LABELS = {
  tip: 'tip',
  warning: 'warning',
  pitfall: 'pitfall',
  followup: 'followup',
  cheat: 'cheat',
} as const satisfies Record<CalloutName, keyof Words>

/** Call-outs up to this many characters, code lines counted as full ones, stay on one page: about twelve lines. */
const WHOLE_CHARACTERS = 800
const LINE = 66

/** `:::pitfall` and its kin: an aside with its name; a follow-up's first paragraph is the question asked. */
export function buildCallout({ children, origin, state }: Build): ElementContent[] {
  const name = CONTAINERS.find(known => origin.type === 'containerDirective' && origin.name === known)
  if (name === undefined || name === 'choices') return children
  const { renderer, selection } = state.context
  const part = partOf(selection.guide.settings.language, state.language)
  const word = renderer.words[LABELS[name]]
  // A word in the language of the guide, at the side where the text begins.
  const label = h('p', { className: ['callout-label'] }, partText(word, part))
  const first = children.find((child): child is Element => child.type === 'element')
  if (name === 'followup' && first?.tagName === 'p') first.properties.className = ['followup-question']
  const className = ['callout', name, ...(isShort(origin) ? ['whole'] : [])]
  const role = MEDIA[state.medium].noteRoles ? { role: name === 'tip' ? 'doc-tip' : 'note' } : {}
  return [h('aside', { className, ...role }, label, ...children)]
}

/** Whether a call-out stays on one page. */
export function isShort(node: Nodes): boolean {
  return lengthOf(node) <= WHOLE_CHARACTERS
}

function lengthOf(node: Nodes): number {
  if (node.type === 'code') return node.value.split('\n').length * LINE
  if ('children' in node) return node.children.reduce((sum, child) => sum + lengthOf(child), 0)
  return 'value' in node ? node.value.length : 0
}
