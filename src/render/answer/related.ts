import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Question } from '../../model/guide.js'
import { partOf } from '../language/part.js'
import type { RenderContext } from '../renderer/context.js'
import { MEDIA } from './media.js'
import type { MediumName } from './medium-name.js'
import { pageReference, questionName } from './nodes/question-link.js'

/** The related questions of a question as a list, in print each with its page; those out of the selection by name only. Empty if there are none. */
export function relatedTree(question: Question, medium: MediumName, context: RenderContext): Root {
  const others = question.related.flatMap(id => context.questions.get(id) ?? [])
  const list = h('ul', ...others.flatMap(other => [entry(other, question.language, medium, context), SPACE]))
  return { type: 'root', children: others.length === 0 ? [] : [list] }
}

/** Lets the list run on in a line. */
const SPACE: ElementContent = { type: 'text', value: ' ' }

function entry(
  other: Question,
  language: string,
  medium: MediumName,
  context: RenderContext,
): ElementContent {
  const name = questionName(other)
  const part = partOf(other.language, language)
  const lang = part === null ? {} : { lang: part.language, dir: part.direction }
  const { href, pageReferences } = MEDIA[medium]
  if (href === null || !context.selected.has(other.id)) return h('li', lang, name)
  const link = h('a', { href: href({ question: other.id, anchor: null }, other, context), ...lang }, name)
  return pageReferences ? h('li', link, ' ', pageReference(other.id, context)) : h('li', link)
}
