import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import { toString as textOf } from 'mdast-util-to-string'
import type { Question } from '../../../model/guide.js'
import { partOf } from '../../language/part.js'
import { typesetQuotes } from '../../language/quotes.js'
import { shortName } from '../../language/short-name.js'
import type { RenderContext } from '../../renderer/context.js'
import { targetOf } from '../markdown/handlers.js'
import { MEDIA } from '../media.js'
import type { Build } from './build.js'
import { partText } from './part-text.js'

/** A link to a question: live where the question is in the selection, its name in words where it is not. */
export function buildQuestionLink({ children, origin, state }: Build): ElementContent[] {
  const target = targetOf(origin)
  const question = target && state.context.questions.get(target.question)
  if (target === undefined || question === undefined) return children
  const { href, pageReferences } = MEDIA[state.medium]
  const live = href !== null && state.context.selected.has(question.id)
  if (!live) return [...children, ...nameInWords(textOf(origin), question, state.language)]
  const link = h(
    'a',
    { href: href(target, question, state.context), className: ['question-link'] },
    ...children,
  )
  if (!pageReferences) return [link]
  const anchor = target.anchor ?? question.id
  return [link, text(' '), pageReference(anchor, state.context, question.number.text)]
}

/** Number and name of a question: "2.3 Elision". */
export function questionName(question: Question): string {
  return `${question.number.text} ${shortName(question)}`
}

/**
 * "p.17", the number in an empty slot that print fills, `--digits` wide: at first as wide as any number may be, then as its own is.
 * `number` of the question goes before it: "→ 2.3, p.17"; the slot brings its space.
 */
export function pageReference(anchor: string, context: RenderContext, number?: string): ElementContent {
  const { words } = context.renderer
  const slot = h('span', {
    className: ['page-slot'],
    style: `--digits:${context.pageDigits}`,
    dataPageOf: anchor,
  })
  const before = number === undefined ? words.page : `→ ${number}, ${words.page}`
  return h('span', { className: ['page-reference'] }, before, slot)
}

function text(value: string): ElementContent {
  return { type: 'text', value }
}

/** Nothing to add when the link's own words are the name already. */
function nameInWords(said: string, question: Question, language: string): ElementContent[] {
  const name = questionName(question)
  if (typesetQuotes(said.trim(), language) === name) return []
  const part = partOf(question.language, language)
  if (part === null) return [text(` (${name})`)]
  return [text(' ('), partText(name, part), text(')')]
}
