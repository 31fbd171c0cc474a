import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { elementRow } from '../../html/element.js'

/** A piece of raw HTML: `start` and `end` are offsets in it. */
export type HtmlToken = { start: number; end: number } & (
  | { kind: 'start'; name: string; attributes: { name: string; value: string }[] }
  | { kind: 'end'; name: string }
  | { kind: 'comment' }
  | { kind: 'text' }
)

/** Takes raw HTML apart as a browser would, with no gaps: what is no tag and no comment is text. */
export function tokenizeHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const span = (token: Token.Token) => ({
    start: token.location?.startOffset ?? 0,
    end: token.location?.endOffset ?? html.length,
  })
  const ignore = (): void => {}
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        tokens.push({ ...span(token), kind: 'start', name: token.tagName, attributes: token.attrs })
        if (elementRow(token.tagName)?.holds === 'text') tokenizer.state = TokenizerMode.RAWTEXT
      },
      onEndTag: token => tokens.push({ ...span(token), kind: 'end', name: token.tagName }),
      onComment: token => tokens.push({ ...span(token), kind: 'comment' }),
      onDoctype: token => tokens.push({ ...span(token), kind: 'comment' }),
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onEof: ignore,
    },
  )
  tokenizer.write(html, true)
  return withText(tokens, html.length)
}

function withText(tags: HtmlToken[], length: number): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let at = 0
  for (const tag of tags) {
    if (tag.start > at) tokens.push({ kind: 'text', start: at, end: tag.start })
    tokens.push(tag)
    at = tag.end
  }
  return at < length ? [...tokens, { kind: 'text', start: at, end: length }] : tokens
}
