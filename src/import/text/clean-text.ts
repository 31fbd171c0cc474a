import { controlsIn } from '../../parse/text/control-characters.js'

/** A text with line feeds, in NFC, without a byte order mark and without control characters; `tell` hears of each of these and its line. */
export function cleanText(text: string, tell: (control: string, line: number) => void): string {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/\f/g, ' ')
    .normalize('NFC')
  let clean = ''
  let at = 0
  let line = 1
  for (const { character, index } of controlsIn(plain)) {
    const before = plain.slice(at, index)
    line += before.split('\n').length - 1
    const code = character.codePointAt(0) ?? 0
    tell(`U+${code.toString(16).toUpperCase().padStart(4, '0')}`, line)
    clean += before
    at = index + character.length
  }
  return clean + plain.slice(at)
}
