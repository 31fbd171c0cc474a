import { createMessage } from '../../diagnostics.js'
import type { Message, Place } from '../../model/message.js'
import { isPrinting, signsOf, type Texts, textGroups } from '../fonts/characters.js'
import type { Renderer } from './renderer.js'

/** Up to this many missing characters of one file get a message each; more are told together. */
const SINGLE_MESSAGES = 5
const SHOWN = 12

/** A warning for each character that no font in its stack draws: once a file, at its first place. */
export function checkGlyphs(guide: Texts, renderer: Pick<Renderer, 'faces'>): Message[] {
  const drawn = new Set<number>()
  for (const face of renderer.faces) for (const code of face.characters) drawn.add(code)
  const missing = new Map<string, Map<string, Place>>()
  const isMissing = (sign: string): boolean => !drawn.has(sign.codePointAt(0) ?? 0) && isPrinting(sign)
  // Places are looked for where there is something to tell.
  const groups = textGroups(guide).filter(group => [...signsOf(group).composed].some(isMissing))
  for (const { text, place } of groups.flatMap(group => group.passages())) {
    let { line, column } = place
    for (const sign of text.normalize('NFC')) {
      if (isMissing(sign)) {
        const ofFile = missing.get(place.file) ?? new Map<string, Place>()
        if (!ofFile.has(sign)) ofFile.set(sign, { file: place.file, line, column })
        missing.set(place.file, ofFile)
      }
      column = sign === '\n' ? 1 : column + sign.length
      line += sign === '\n' ? 1 : 0
    }
  }
  return [...missing.values()].flatMap(tell)
}

function tell(signs: Map<string, Place>): Message[] {
  const entries = [...signs]
  if (entries.length <= SINGLE_MESSAGES)
    return entries.map(([sign, place]) =>
      createMessage('missing-glyph', place, `No font has ${name(sign)}`, HINT),
    )
  const shown = entries
    .slice(0, SHOWN)
    .map(([sign]) => sign)
    .join(' ')
  const text = `No font has ${entries.length} characters of this file: ${shown}${entries.length > SHOWN ? ' …' : ''}`
  return [createMessage('missing-glyph', entries[0]?.[1] ?? null, text, HINT)]
}

function name(sign: string): string {
  return `${sign} (U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
}

const HINT = 'Add a font that has it under `fonts:` in guide.yaml (use: fallback), or write something else.'
