import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { isHeld } from '../held.js'
import type { Files } from './address.js'
import { createInspection } from './page.js'
import type { Problem } from './problem.js'

const MODES: Readonly<Record<string, Tokenizer['state'] | undefined>> = {
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
}

/**
 * What a finished page for print must not hold. It goes by the tokens of HTML (https://html.spec.whatwg.org/multipage/parsing.html#tokenization): a
 * tree is not needed to see that nothing but known tags is there, and large books have large pages.
 */
export function inspectHtml(html: string, files: Files): Problem[] {
  const page = createInspection(files)
  let drawings = 0
  let parent = ''
  let text = ''
  const flush = (line: number): void => {
    if (text !== '') page.text(text, parent, line)
    text = ''
  }
  const line = (token: { location: Token.Location | null }): number => token.location?.startLine ?? 1
  const characters = (token: Token.CharacterToken): void => {
    if (parent !== '' || isHeld(token.chars)) text += token.chars
  }
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(token) {
        flush(line(token))
        if (token.tagName === 'svg' && !token.selfClosing) drawings++
        const isDrawing = drawings > 0 || token.tagName === 'svg'
        const attributes = new Map(token.attrs.map(({ name, value }) => [name, value]))
        page.tag({ name: token.tagName, attributes, isDrawing }, line(token))
        const mode = isDrawing ? undefined : MODES[token.tagName]
        if (mode === undefined) return
        parent = token.tagName
        tokenizer.state = mode
      },
      onEndTag(token) {
        flush(line(token))
        parent = ''
        if (token.tagName === 'svg') drawings = Math.max(0, drawings - 1)
      },
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: characters,
      onComment(token) {
        flush(line(token))
        if (isHeld(token.data)) page.other('Finished markup stands in a comment', '<!--', line(token))
      },
      onDoctype() {},
      onEof(token) {
        flush(line(token))
      },
    },
  )
  tokenizer.write(html, true)
  return page.problems
}
