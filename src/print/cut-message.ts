import { createMessage } from '../diagnostics.js'
import type { HandbookDocument } from '../model/documents.js'
import type { Message } from '../model/message.js'
import type { CutWord } from './find-cut.js'

/** Tells a word that was cut, on which page, and where its table stands. */
export function cutMessage(
  { word, page, table, anchor, before }: CutWord,
  placeOf: HandbookDocument['placeOf'],
): Message {
  return createMessage(
    'word-cut',
    anchor === null ? null : placeOf(anchor, { element: 'table', words: table, before }),
    `\`${word}\` is cut in a table on page ${page}`,
    'Let its columns be its rows, divide it, or shorten the longest word of each column.',
  )
}
