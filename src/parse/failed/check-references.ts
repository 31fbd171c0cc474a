import { nearest } from '../../nearest.js'
import { shortText } from '../text/short-text.js'
import type { Masked } from './masked.js'
import type { Tell } from './tell.js'

const NOTE = /\[\^([^[\]\n]{1,200})\]/g
const REFERENCE = /(?<![\w\])!#])(!?)\[([^[\]]{1,300})\]\[([^[\]]{0,200})\]/g
const PICTURE = /(?<![\w#])!\[([^[\]\n]{1,200})\](?![[(])/g

/** References that nothing in the file defines: CommonMark leaves them as text. */
export function checkReferences(
  { text, source }: Masked,
  known: { definitions: string[]; notes: string[] },
  tell: Tell,
): void {
  if (!text.includes(']')) return
  for (const { 0: whole, 1: name = '', index } of text.matchAll(NOTE)) {
    const near = name.length < 3 ? null : nearest(name, known.notes)
    const hint = near
      ? `Did you mean \`[^${near}]\`?`
      : `Write the note, \`[^${name.replace(/\s+/g, '-')}]: …\`, on a line of its own, or put this in backticks.`
    tell('reference-undefined', index, `There is no footnote \`${shortText(whole)}\``, hint)
  }
  for (const { 0: whole, 1: mark = '', 2: shown = '', 3: label = '', index } of text.matchAll(REFERENCE)) {
    tellUndefined(
      label.trim() === '' ? shown : label,
      source.slice(index, index + whole.length),
      mark !== '',
      index,
      known.definitions,
      tell,
    )
  }
  for (const { 0: whole, 1: label = '', index } of text.matchAll(PICTURE)) {
    tellUndefined(label, whole, true, index, known.definitions, tell)
  }
}

function tellUndefined(
  label: string,
  whole: string,
  isPicture: boolean,
  index: number,
  definitions: string[],
  tell: Tell,
): void {
  const near = label.length < 3 ? null : nearest(label, definitions)
  const address = isPicture ? 'picture.png' : 'https://…'
  const hint = near
    ? `Did you mean \`[${near}]\`?`
    : `Write \`[${shortText(label)}]: ${address}\` on a line of its own, or put this in backticks if it is text.`
  tell('reference-undefined', index, `Nothing says where \`${shortText(whole)}\` leads`, hint)
}
