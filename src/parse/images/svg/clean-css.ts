import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer'
import { cleanValue } from './clean-value.js'
import type { DrawingIds } from './ids.js'
import { ATTRIBUTES_ONLY, DESCRIPTORS, FETCHING, PROPERTIES } from './names.js'

/** What the style of a drawing is cleaned with; `outside` is told each address that it may not fetch, `font` that it brings a face. */
export interface CssContext {
  ids: DrawingIds
  outside(address: string): void
  font?(): void
}

const OPEN = new Set<string>([
  TokenType.OpenCurly,
  TokenType.OpenParen,
  TokenType.OpenSquare,
  TokenType.Function,
])
const CLOSE = new Set<string>([TokenType.CloseCurly, TokenType.CloseParen, TokenType.CloseSquare])
const BLANK = new Set<string>([
  TokenType.Whitespace,
  TokenType.Comment,
  TokenType.CDC,
  TokenType.CDO,
  TokenType.Semicolon,
])
/** What no selector and no condition holds. */
const BROKEN = new Set<string>([
  TokenType.BadString,
  TokenType.BadURL,
  TokenType.URL,
  TokenType.OpenCurly,
  TokenType.CloseCurly,
  TokenType.AtKeyword,
])
/** At-rules that hold rules and only say when those count. */
const CONDITIONS = new Set(['media', 'supports', 'layer'])

/** The value of one property, as an attribute of its name has it. */
export function cleanProperty(value: string, context: CssContext): string | null {
  return cleaned(tokensOf(value), context)
}

/** Declarations as in `style="…"`. */
export function cleanDeclarations(css: string, context: CssContext): string {
  return declarations(tokensOf(css), context)
}

/** A style sheet: rules with the properties that draw, `@media`, and fonts that the drawing carries along. */
export function cleanSheet(css: string, context: CssContext): string {
  return rules(tokensOf(css), context, 0)
}

function tokensOf(css: string): CSSToken[] {
  return tokenize({ css }).filter(([type]) => type !== TokenType.EOF)
}

function rules(tokens: readonly CSSToken[], context: CssContext, depth: number): string {
  let text = ''
  for (let index = 0; index < tokens.length; ) {
    const first = tokens[index] as CSSToken
    if (BLANK.has(first[0])) {
      index++
      continue
    }
    const isAt = first[0] === TokenType.AtKeyword
    const block = seek(
      tokens,
      index,
      isAt ? [TokenType.OpenCurly, TokenType.Semicolon] : [TokenType.OpenCurly],
    )
    const prelude = tokens.slice(isAt ? index + 1 : index, block)
    const hasBlock = tokens[block]?.[0] === TokenType.OpenCurly
    const end = hasBlock ? seek(tokens, block + 1, [TokenType.CloseCurly]) : block
    const body = hasBlock ? tokens.slice(block + 1, end) : null
    text += isAt
      ? atRule(first[4].value.toLowerCase(), prelude, body, context, depth)
      : rule(prelude, body, context)
    index = end + 1
  }
  return text
}

function atRule(
  name: string,
  prelude: readonly CSSToken[],
  body: readonly CSSToken[] | null,
  context: CssContext,
  depth: number,
): string {
  if (name === 'import') context.outside('@import')
  if (body === null) return ''
  if (name === 'font-face') context.font?.()
  if (name === 'font-face') return wrap('@font-face', declarations(body, context, DESCRIPTORS))
  const condition = preludeOf(prelude, context)
  if (!CONDITIONS.has(name) || condition === null || depth > 8) return ''
  return wrap(`@${name} ${condition}`.trim(), rules(body, context, depth + 1))
}

function rule(prelude: readonly CSSToken[], body: readonly CSSToken[] | null, context: CssContext): string {
  const selector = preludeOf(prelude, context)
  return body === null || selector === null || selector === ''
    ? ''
    : wrap(selector, declarations(body, context))
}

function wrap(head: string, body: string): string {
  return body === '' ? '' : `${head}{${body}}`
}

/** A selector or a condition; null where it is broken or names an address. */
function preludeOf(tokens: readonly CSSToken[], { ids }: CssContext): string | null {
  const parts = tokens.map(token => {
    const [type, source] = token
    if (type === TokenType.Comment) return '/**/'
    if (BROKEN.has(type) || source.endsWith('\\')) return null
    if (type === TokenType.Function && FETCHING.has(token[4].value.toLowerCase())) return null
    if (type === TokenType.String) return JSON.stringify(token[4].value.replace(/[^\w .:/#-]/g, ''))
    return type === TokenType.Hash && ids.refer(token[4].value) !== token[4].value
      ? `#${ids.refer(token[4].value)}`
      : source
  })
  return parts.includes(null) || !isBalanced(tokens) ? null : parts.join('').trim()
}

function isBalanced(tokens: readonly CSSToken[]): boolean {
  const open: TokenType[] = []
  for (const [type] of tokens) {
    if (type === TokenType.OpenParen || type === TokenType.Function) open.push(TokenType.CloseParen)
    else if (type === TokenType.OpenSquare) open.push(TokenType.CloseSquare)
    else if (CLOSE.has(type) && open.pop() !== type) return false
  }
  return open.length === 0
}

function declarations(tokens: readonly CSSToken[], context: CssContext, known = PROPERTIES): string {
  const kept: string[] = []
  for (let index = 0; index < tokens.length; ) {
    const end = seek(tokens, index, [TokenType.Semicolon])
    const own = tokens.slice(index, end).filter(([type]) => type !== TokenType.Comment)
    const colon = own.findIndex(([type]) => type === TokenType.Colon)
    const name = own.slice(0, colon).filter(([type]) => type !== TokenType.Whitespace)
    const property = name.length === 1 && name[0]?.[0] === TokenType.Ident ? name[0][4].value : ''
    const plain = property.startsWith('--') ? property : property.toLowerCase()
    const value = colon < 0 ? null : cleaned(own.slice(colon + 1), context, known === DESCRIPTORS)
    if (
      value !== null &&
      ((known.has(plain) && !ATTRIBUTES_ONLY.has(plain)) ||
        (/^--[\w-]+$/.test(plain) && known === PROPERTIES))
    )
      kept.push(`${plain}:${value}`)
    index = end + 1
  }
  return kept.join(';')
}

function cleaned(tokens: readonly CSSToken[], { ids, outside }: CssContext, fonts = false): string | null {
  const value = cleanValue(tokens, ids, fonts)
  if (value === null) return null
  if ('text' in value) return value.text === '' ? null : value.text
  outside(value.outside)
  return null
}

/** Index of the next token of these types that stands in no brackets, or the length. */
function seek(tokens: readonly CSSToken[], from: number, wanted: readonly TokenType[]): number {
  let depth = 0
  for (let index = from; index < tokens.length; index++) {
    const [type] = tokens[index] as CSSToken
    if (depth === 0 && wanted.includes(type)) return index
    if (OPEN.has(type)) depth++
    else if (CLOSE.has(type)) depth = Math.max(0, depth - 1)
  }
  return tokens.length
}
