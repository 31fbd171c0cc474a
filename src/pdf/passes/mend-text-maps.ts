/** ToUnicode tables: what the glyphs of a font say when text is copied, searched or read aloud (ISO 32000-1, 9.10.3). */
import { dictionariesOf } from '../read/fonts.js'
import { reference } from '../read/raw-pdf.js'
import { unpacked } from '../read/stream.js'
import { stream } from '../write/pack.js'
import type { Finishing } from './pass.js'

/**
 * A font may draw two characters with one glyph; Chromium writes down the lower code point, which is the wrong one for the quotes of Source
 * Serif ("it’s" would be found as "itʼs") and for pictures of control characters.
 */
export function mendTextMaps({ edits }: Finishing): void {
  for (const font of dictionariesOf(edits.pdf, 'Font', 'ToUnicode')) {
    const number = reference(font, 'ToUnicode')
    if (number === null) continue
    const map = unpacked(edits.pdf, number)
    const better = mendTextMap(map)
    if (better !== map) edits.setStream(number, stream({}, Buffer.from(better, 'latin1')))
  }
}

const QUOTES = new Map([
  [0x02bb, 0x2018],
  [0x02bc, 0x2019],
])
const BLANKS = [0x09, 0x0a, 0x0d]
const PICTURES = 0x2400

/** What a glyph that reads as this code point means: quotes are not modifier letters, and nothing draws a control character. */
function meant(code: number): number {
  if (BLANKS.includes(code)) return 0x20
  if (code < 0x20) return PICTURES + code
  return code === 0x7f ? PICTURES + 0x21 : (QUOTES.get(code) ?? code)
}

/** A table with the right code points; the same text if none is wrong. */
export function mendTextMap(map: string): string {
  return map
    .replace(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gm, (line, glyph: string, code: string) => {
      const right = meant(hex(code))
      return right === hex(code) ? line : `<${glyph}> ${write(right)}`
    })
    .replace(
      /^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$/gm,
      (line, first: string, last: string, code: string) => {
        const codes = Array.from({ length: hex(last) - hex(first) + 1 }, (_, index) => hex(code) + index)
        const isRight = codes.every(one => meant(one) === one)
        return isRight ? line : `<${first}> <${last}> [${codes.map(one => write(meant(one))).join(' ')}]`
      },
    )
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16)
}

function write(code: number): string {
  return `<${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
