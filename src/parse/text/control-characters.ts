/** A character that no text has a use for. */
export interface Control {
  character: string
  /** Index in the text, in UTF-16 code units. */
  index: number
}

/**
 * C0 and C1 controls but for tab, line ends and next line, DEL, noncharacters, and halves of surrogate pairs: XML (so every e-book) forbids most
 * of them, a terminal acts on the others, and no font shows any.
 */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]|\p{Noncharacter_Code_Point}|\p{Cs}/gu

/** Every such character of a text, in order. */
export function controlsIn(text: string): Control[] {
  return [...text.matchAll(CONTROL)].map(({ 0: character, index }) => ({ character, index }))
}

/** What to say of them: the first by name, the others counted. `where` names the places of the others. */
export function controlWords([first, ...others]: Control[], where = ''): [text: string, hint: string] {
  const code = (first?.character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const more = others.length === 0 ? '' : `, and ${others.length} more`
  const which = others.length === 0 ? 'it' : 'them'
  return [
    `The control character U+${code} has no place in a text${more}${where}`,
    `Remove ${which}, or name ${which} in words: \`U+${code}\`.`,
  ]
}
