import { type CSSToken, TokenType, tokenize } from '@csstools/css-tokenizer'

/** Signs that need no white space before or behind them. A colon needs what is before it, in selectors. */
const SIGNS = new Set<TokenType>([
  TokenType.OpenCurly,
  TokenType.CloseCurly,
  TokenType.Semicolon,
  TokenType.Comma,
])

/** A stylesheet that says the same without comments and the white space that is for people. */
export function minifyCss(css: string): string {
  const tokens = tokenize({ css }).filter(([type]) => type !== TokenType.EOF)
  return [isIdleComment, isDoubled, isIdleSpace, isLastSemicolon]
    .reduce<CSSToken[]>(
      (left, isIdle) => left.filter((token, at) => !isIdle(token, left[at - 1], left[at + 1])),
      tokens,
    )
    .map(([type, text]) => (type === TokenType.Comment ? '/**/' : type === TokenType.Whitespace ? ' ' : text))
    .join('')
}

/** Whether a token says nothing between its neighbors. */
type IsIdle = (token: CSSToken, before: CSSToken | undefined, after: CSSToken | undefined) => boolean

/** A comment that alone keeps two words apart has to stay. */
const isIdleComment: IsIdle = ([type], before, after) =>
  type === TokenType.Comment && (isGap(before) || isGap(after))

const isDoubled: IsIdle = (token, before) => isSpace(token) && isSpace(before)

const isIdleSpace: IsIdle = (token, before, after) =>
  isSpace(token) &&
  (isSign(before) || before?.[0] === TokenType.Colon || isChild(before) || isSign(after) || isChild(after))

const isLastSemicolon: IsIdle = ([type], _, after) =>
  type === TokenType.Semicolon && after?.[0] === TokenType.CloseCurly

const isSpace = (token: CSSToken | undefined): boolean => token?.[0] === TokenType.Whitespace
const isSign = (token: CSSToken | undefined): boolean => token === undefined || SIGNS.has(token[0])
const isGap = (token: CSSToken | undefined): boolean =>
  isSpace(token) || isSign(token) || token?.[0] === TokenType.Comment
const isChild = (token: CSSToken | undefined): boolean => token?.[0] === TokenType.Delim && token[1] === '>'
