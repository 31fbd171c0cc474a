import { createMessage, VademecumError } from '../../diagnostics.js'
import type { Message, Place } from '../../model/message.js'
import type { Problem } from './inspect/problem.js'
import type { Theme } from './load.js'

/** Problems of one template that are told. */
const TOLD = 10

/** The error for a template, `name`, that makes what no theme may; `text` is what it made. */
export function unsafe(
  name: string,
  text: string,
  problems: readonly Problem[],
  theme: Pick<Theme, 'texts' | 'shown'>,
): VademecumError {
  const lines = text.split('\n')
  const messages = problems
    .slice(0, TOLD)
    .map(problem => message(name, problem, lines[problem.line - 1] ?? '', theme))
  return new VademecumError(`The template ${theme.shown(name)} makes what no theme may`, {
    messages,
    hint: 'docs/themes.md says what a template may hold.',
  })
}

/** At its place in the template, or in one that it includes; where it was put together, at its line in the result. */
function message(
  name: string,
  { text, hint, written, line }: Problem,
  made: string,
  { texts, shown }: Pick<Theme, 'texts' | 'shown'>,
): Message {
  const files = [name, ...[...texts.keys()].filter(file => file !== name)]
  const needle = written === '' ? made.trim() : written
  for (const file of needle === '' ? [] : files) {
    const place = placeOf(needle, texts.get(file) ?? '')
    if (place !== null) return createMessage('theme-unsafe', { file: shown(file), ...place }, text, hint)
  }
  const said = `${text} (line ${line} of what it makes)`
  return createMessage('theme-unsafe', { file: shown(name), line: 1, column: 1 }, said, hint)
}

function placeOf(needle: string, source: string): Omit<Place, 'file'> | null {
  const offset = source.toLowerCase().indexOf(needle.toLowerCase())
  if (offset < 0) return null
  const before = source.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}
