import { wideEncoding } from './wide-encoding.js'

/** What to say of a file that is not UTF-8; `byte` is the first wrong one, 0-based. */
export function encodingWords(bytes: Uint8Array, byte: number): [text: string, hint: string] {
  const wide = wideEncoding(bytes)
  if (wide) return [`The file is ${wide}, not UTF-8`, 'Save it as UTF-8.']
  const value = bytes[byte] ?? 0
  const hex = value.toString(16).toUpperCase().padStart(2, '0')
  const letter = new TextDecoder('windows-1252').decode(Uint8Array.of(value))
  const guess = /\p{L}|\p{P}|\p{S}/u.test(letter)
    ? ` In Windows-1252 (Latin-1) it would be \`${letter}\`.`
    : ''
  return [`Byte ${byte} (0x${hex}) is not valid UTF-8`, `Save the file as UTF-8.${guess}`]
}
