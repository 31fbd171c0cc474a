import { createMessage } from '../diagnostics.js'
import type { HandbookDocument } from '../model/documents.js'
import type { Message } from '../model/message.js'
import type { Widest } from './find-widest.js'

const PX_PER_MM = 96 / 25.4

/** What an element is called by people; any other goes by its tag. */
const NAMES: Readonly<Record<string, string>> = {
  table: 'A table',
  pre: 'A code block',
  img: 'A picture',
  svg: 'A drawing',
  figure: 'A figure',
  p: 'A paragraph',
  h1: 'A heading',
  h2: 'A heading',
  ul: 'A list',
  ol: 'A list',
  li: 'An item of a list',
  aside: 'A call-out',
  code: 'Code in a line',
  a: 'A link',
}

/** Tells what is wider than the page, and where it stands. */
export function wideMessage(widest: Widest, placeOf: HandbookDocument['placeOf']): Message {
  const { element, words, excess, anchor, before } = widest
  const name = NAMES[element] ?? `A <${element}>`
  const begin = words === '' ? '' : `, "${words}",`
  const millimetres = Math.max(0.1, excess / PX_PER_MM).toFixed(1)
  return createMessage(
    'wider-than-page',
    anchor === null ? null : placeOf(anchor, before === null ? null : { element, words, before }),
    `${name}${begin} is ${millimetres} mm wider than the page`,
    'Make it narrower, or, in the theme, look for a fixed width or `white-space: nowrap` that it is under.',
  )
}
