import type { Code } from 'mdast'
import type { Place } from '../../model/message.js'
import type { Snippet } from '../../model/snippet.js'
import { nearest } from '../../nearest.js'
import type { CleanContext } from '../tree/step.js'
import { parseInfo } from './info.js'
import { LANGUAGES } from './languages.js'
import { noMarks, parseMarks } from './marks.js'
import { isRust, isRustdocAttribute, RUSTDOC_ATTRIBUTES, visibleOf } from './rustdoc.js'

/** One code block as a snippet; what is wrong with its first line is reported. */
export function readSnippet(node: Code, context: CleanContext): Snippet {
  const { fragment, report } = context
  const place = fragment.place(node.position?.start)
  const info = parseInfo(node.lang, node.meta)
  const language = info.language ?? 'text'
  checkLanguage(info.language, node.value, place, context)
  if (isRust(language)) checkAttributes(info.attributes, place, context)
  const visible = visibleOf(language, node.value)
  const { marks, problems } = info.marks
    ? parseMarks(info.marks, visible.split('\n').length)
    : { marks: noMarks(), problems: [] }
  for (const { text, hint } of problems)
    report('code-marks', placeOf(info.marks ?? '', node, context), text, hint)
  return { language, attributes: info.attributes, marks, source: node.value, visible, place }
}

function checkLanguage(language: string | null, value: string, place: Place, { report }: CleanContext): void {
  if (language === null) {
    const hint = 'Name its language after the backticks; `text` for output and diagrams.'
    report('code-language-missing', place, 'A code block without a language', hint)
  } else if (!LANGUAGES.has(language)) {
    const near = nearest(language, LANGUAGES)
    const hint = near ? `Did you mean \`${near}\`?` : 'Use `text` for a language that is not known.'
    report('code-language-unknown', place, `Unknown code language \`${language}\``, hint)
  }
  if (value.trim() === '') report('code-empty', place, 'An empty code block', 'Fill it or remove it.')
}

function checkAttributes(attributes: string[], place: Place, { report }: CleanContext): void {
  for (const word of attributes.filter(attribute => !isRustdocAttribute(attribute))) {
    const near = nearest(word, RUSTDOC_ATTRIBUTES)
    const hint = near
      ? `Did you mean \`${near}\`?`
      : `Known: ${RUSTDOC_ATTRIBUTES.join(', ')}, an error code.`
    report('code-attribute', place, `rustdoc does not know the attribute \`${word}\``, hint)
  }
}

function placeOf(marks: string, node: Code, { fragment }: CleanContext): Place {
  const { start, end } = node.position ?? {}
  if (!start || !end) return fragment.place()
  const [line = ''] = fragment.source.slice(start.offset, end.offset).split('\n', 1)
  return fragment.place({ line: start.line, column: start.column + Math.max(0, line.indexOf(marks)) })
}
