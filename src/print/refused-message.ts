import { createMessage } from '../diagnostics.js'
import type { Message } from '../model/message.js'
import { ORIGIN } from '../origin.js'
import { decoded } from './decoded.js'

const LONGEST = 200

/** Tells the reader of the report that a page asked for something it may not have. */
export function refusedMessage(url: string): Message {
  const own = url.startsWith(`${ORIGIN}/`)
  const shown = own ? decoded(url.slice(ORIGIN.length + 1)) : url
  const text = shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown
  return createMessage(
    'request-refused',
    null,
    own ? `The document asks for "${text}", which it does not bring along` : `Refused to fetch "${text}"`,
    'A page being printed may use only files of the guide and its theme. Put the file into the guide, or remove the reference.',
  )
}
