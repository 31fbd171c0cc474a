import { type CSSToken, TokenType } from '@csstools/css-tokenizer'
import { readAddress } from './address.js'
import type { DrawingIds } from './ids.js'
import { FETCHING, FUNCTIONS } from './names.js'

/** A value as it may stand; null: it goes. Where it reaches outside the drawing, `outside` is the address. */
export type CleanedValue = { text: string } | { outside: string } | null

/** What no value holds: the ends of rules and blocks, and what is broken. */
const FOREIGN = new Set<string>([
  TokenType.BadString,
  TokenType.BadURL,
  TokenType.AtKeyword,
  TokenType.OpenCurly,
  TokenType.CloseCurly,
  TokenType.Semicolon,
  TokenType.CDC,
  TokenType.CDO,
])

/** Cleans the value of a property: functions that compute stay, `url()` names a part of the drawing or, if `fonts`, a font in a `data:` address. */
export function cleanValue(tokens: readonly CSSToken[], ids: DrawingIds, fonts = false): CleanedValue {
  let text = ''
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as CSSToken
    if (FOREIGN.has(token[0])) return null
    if (token[0] === TokenType.EOF) continue
    if (token[0] === TokenType.Comment) text += ' '
    else if (token[0] === TokenType.String) text += quoted(token[4].value)
    else if (token[0] === TokenType.URL) {
      const written = address(token[4].value, ids, fonts)
      if (typeof written !== 'string') return written
      text += written
    } else if (token[0] === TokenType.Function) {
      const name = token[4].value.toLowerCase()
      if (name === 'url') {
        const [string, end] = functionArgument(tokens, index)
        const written = string === null ? { outside: 'url(…)' } : address(string, ids, fonts)
        if (typeof written !== 'string') return written
        text += written
        index = end
      } else if (FETCHING.has(name)) return { outside: `${name}(…)` }
      else if (FUNCTIONS.has(name)) text += `${name}(`
      else return null
    } else if (token[1].includes('\\')) return null
    else text += token[1]
  }
  return text.trim() === '' ? null : { text: closed(text.trim(), tokens) }
}

/** Brackets left open end with the value. */
function closed(text: string, tokens: readonly CSSToken[]): string {
  let open = 0
  for (let index = 0; index < tokens.length; index++) {
    const [type] = tokens[index] as CSSToken
    if (type === TokenType.OpenParen || type === TokenType.Function) open++
    else if (type === TokenType.CloseParen) open--
    else if (type === TokenType.OpenSquare || type === TokenType.CloseSquare) return ''
    if (open < 0) return ''
  }
  return text + ')'.repeat(open)
}

/** The one string in the brackets of `url("…")`, and the index of the closing bracket. */
function functionArgument(tokens: readonly CSSToken[], start: number): [string | null, number] {
  let string: string | null = null
  for (let index = start + 1; index < tokens.length; index++) {
    const token = tokens[index] as CSSToken
    if (token[0] === TokenType.CloseParen) return [string, index]
    if (token[0] === TokenType.String && string === null) string = token[4].value
    else if (token[0] !== TokenType.Whitespace && token[0] !== TokenType.Comment) return [null, index]
  }
  return [null, tokens.length]
}

function address(written: string, ids: DrawingIds, fonts: boolean): string | CleanedValue {
  const found = readAddress(written)
  if (found.kind === 'part') return `url(#${ids.refer(found.id)})`
  if (found.kind === 'none') return fonts ? null : 'none'
  if (found.kind === 'font' && fonts) return `url('${written.replace(/[^\w:;,/+=.-]/g, '')}')`
  return found.kind === 'elsewhere' ? { outside: written } : null
}

function quoted(text: string): string {
  return `'${text.replace(/['\\<\0-\x1f\x7f]/g, sign => `\\${sign.charCodeAt(0).toString(16)} `)}'`
}
