import { htmlFlow, htmlText } from 'micromark-core-commonmark'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import { isHtmlElement } from '../../html/element.js'

const LESS_THAN = 60
const SLASH = 47
const EXCLAMATION = 33
const DASH = 45

/**
 * Takes `<name …>` for HTML only when HTML has an element of that name (and `<!--` for a comment), so that `Vec<T>` in prose is text and
 * the Markdown around it stays Markdown.
 */
export function remarkKnownHtml(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), knownHtml()]
}

function knownHtml(): Extension {
  return {
    disable: { null: ['htmlFlow', 'htmlText'] },
    flow: { [LESS_THAN]: onlyKnown(htmlFlow, 'knownHtmlFlow') },
    text: { [LESS_THAN]: onlyKnown(htmlText, 'knownHtmlText') },
  }
}

function onlyKnown(html: Construct, name: string): Construct {
  return {
    ...html,
    name,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const ahead: Construct = { tokenize: tokenizeKnownAhead, partial: true }
      return effects.check(ahead, html.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}

function tokenizeKnownAhead(effects: Effects, ok: State, nok: State): State {
  let name = ''
  let dashes = 0
  return code => {
    effects.enter('data')
    effects.consume(code)
    return afterLessThan
  }
  function afterLessThan(code: Code): State | undefined {
    if (code !== SLASH && code !== EXCLAMATION) return inName(code)
    effects.consume(code)
    return code === SLASH ? inName : inComment
  }
  function inName(code: Code): State | undefined {
    if (code !== null && isNameCode(code)) {
      name += String.fromCharCode(code)
      effects.consume(code)
      return inName
    }
    effects.exit('data')
    return isHtmlElement(name) ? ok(code) : nok(code)
  }
  function inComment(code: Code): State | undefined {
    if (dashes === 2) {
      effects.exit('data')
      return ok(code)
    }
    if (code !== DASH) {
      effects.exit('data')
      return nok(code)
    }
    dashes++
    effects.consume(code)
    return inComment
  }
}

function isNameCode(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === DASH
  )
}
