import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { letterOf } from '../../../model/guide.js'
import { fillPhrase } from '../../../model/phrase.js'
import { partOf } from '../../language/part.js'
import { MEDIA } from '../media.js'
import type { Build } from './build.js'
import { isShort } from './callout.js'
import { partText } from './part-text.js'

/** `:::choices`: the options with letters, and below them the letters of the right ones. */
export function buildChoices({ children, origin, state }: Build): ElementContent[] {
  if (origin.type !== 'containerDirective') return children
  const list = children.find((child): child is Element => child.type === 'element')
  const options = origin.children.flatMap(node => (node.type === 'list' ? node.children : []))
  if (list?.tagName !== 'ol') return children
  list.properties = { type: 'A', className: ['upper-alpha'] }
  const places = options.flatMap(({ checked }, index) => (checked === true ? [index + 1] : []))
  const right = places.map(place => letterOf(place - 1))
  const className = ['choices', ...(isShort(origin) ? ['whole'] : [])]
  const told = MEDIA[state.medium].choosing && places.length > 0 ? { dataRight: places.join(' ') } : {}
  const { words, guide } = state.context.renderer
  const phrase = fillPhrase(words.rightAnswer, { letters: right.join(', ') }, words.language)
  const part = partOf(guide.settings.language, state.language)
  const answer = right.length === 0 ? [] : [h('p', { className: ['right-answer'] }, partText(phrase, part))]
  return [h('div', { className, ...told }, list), ...answer]
}
