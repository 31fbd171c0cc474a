import { TokenType, tokenize } from '@csstools/css-tokenizer'
import { type Files, problemOfResource } from './address.js'
import { type Fault, lineAt, type Problem } from './problem.js'

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

/** Functions that stand for what is said elsewhere. */
const VARIABLES = new Set(['var', 'env', 'attr'])

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
  const fault = (what: Fault, start: number, end: number): void => {
    problems.push({ ...what, written: css.slice(start, end), line: lineAt(css, start) })
  }
  const tell = (text: string, start: number, end: number): void => fault({ text, hint: null }, start, end)
  const address = (value: string, start: number, end: number): void => {
    const what = problemOfResource(value, files, folder)
    if (what !== null) fault(what, start, end)
  }
  for (const token of tokenize({ css })) {
    const [type, written, start] = token
    const end = start + written.length
    if (type === TokenType.AtKeyword) {
      const name = token[4].value.toLowerCase()
      if (RULES.has(name)) tell(`\`@${name}\` may not stand in a stylesheet`, start, end)
    } else if (type === TokenType.URL) address(token[4].value, start, end)
    else if (type === TokenType.BadURL || type === TokenType.BadString)
      tell(`\`${written}\` is cut off`, start, end)
    else if (type === TokenType.Function) {
      const name = token[4].value.toLowerCase()
      if (CODE.functions.has(name)) tell(`\`${name}()\` may not stand in a stylesheet`, start, end)
      // What a variable holds is not known here.
      if (VARIABLES.has(name) && functions.some(outer => FETCHING.has(outer)))
        tell(`\`${name}()\` may not stand for an address`, start, end)
      functions.push(name)
    } else if (type === TokenType.OpenParen) functions.push('')
    else if (type === TokenType.CloseParen) functions.pop()
    else if (type === TokenType.Ident) {
      const name = token[4].value.toLowerCase()
      if (CODE.properties.has(name)) tell(`\`${name}\` may not stand in a stylesheet`, start, end)
    } else if (type === TokenType.String && functions.some(outer => FETCHING.has(outer)))
      address(token[4].value, start, end)
  }
  return problems
}
