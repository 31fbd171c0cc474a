import { tokenize, tokenTypes } from 'css-tree/tokenizer'
import { ident, string, url } from 'css-tree/utils'
import { type Files, problemOfResource } from './address.js'
import { lineAt, type Problem } from './problem.js'

/** Rules that bring in another stylesheet, or are of no use but to hide something. */
const RULES = new Set(['import', 'namespace', 'document', '-moz-document'])

/** Functions whose strings are addresses. */
const FETCHING = new Set([
  'url',
  'src',
  'image',
  'image-set',
  '-webkit-image-set',
  'cross-fade',
  '-webkit-cross-fade',
])

/** Code in a stylesheet, in browsers of old and in some reading systems. */
const CODE = {
  functions: new Set(['expression']),
  properties: new Set(['behavior', '-moz-binding', '-ms-behavior']),
}

/**
 * What a finished stylesheet, or the value of a `style`, must not hold: `@import`, code, addresses of anything but `files`. It goes by tokens
 * as browsers see them, so that neither escapes nor comments hide a thing. `folder` is where the stylesheet stands, '' or `x/`.
 */
export function inspectCss(css: string, files: Files, folder: string): Problem[] {
  const problems: Problem[] = []
  const functions: string[] = []
  const tell = (text: string, start: number, end: number): void => {
    problems.push({ text, written: css.slice(start, end), line: lineAt(css, start) })
  }
  const address = (value: string, start: number, end: number): void => {
    const text = problemOfResource(value, files, folder)
    if (text !== null) tell(text, start, end)
  }
  tokenize(css, (type, start, end) => {
    const token = (): string => css.slice(start, end)
    if (type === tokenTypes.AtKeyword) {
      const name = ident.decode(token().slice(1)).toLowerCase()
      if (RULES.has(name)) tell(`\`@${name}\` may not stand in a stylesheet`, start, end)
    } else if (type === tokenTypes.Url) address(url.decode(token()), start, end)
    else if (type === tokenTypes.BadUrl || type === tokenTypes.BadString)
      tell(`\`${token()}\` is cut off`, start, end)
    else if (type === tokenTypes.Function) {
      const name = ident.decode(token().slice(0, -1)).toLowerCase()
      if (CODE.functions.has(name)) tell(`\`${name}()\` may not stand in a stylesheet`, start, end)
      // What a variable holds is not known here.
      if (['var', 'env', 'attr'].includes(name) && functions.some(outer => FETCHING.has(outer)))
        tell(`\`${name}()\` may not stand for an address`, start, end)
      functions.push(name)
    } else if (type === tokenTypes.LeftParenthesis) functions.push('')
    else if (type === tokenTypes.RightParenthesis) functions.pop()
    else if (type === tokenTypes.Ident) {
      const name = ident.decode(token()).toLowerCase()
      if (CODE.properties.has(name)) tell(`\`${name}\` may not stand in a stylesheet`, start, end)
    } else if (type === tokenTypes.String && functions.some(outer => FETCHING.has(outer)))
      address(string.decode(token()), start, end)
  })
  return problems
}
