import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'

const COLON = 58
const TERM = 'term['

/**
 * Narrows remark-directive to this project's directives: `:::name` containers and `:term[…]`. Every other `:x` or `::x` is never taken for
 * a directive, so "10:30" and `std::mem` stay what they are, at their own positions. Use after remark-directive.
 */
export function remarkNarrowDirectives(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? []
  const at = extensions.findIndex(isDirectives)
  const extension = extensions[at]
  if (!extension) throw new Error('remarkNarrowDirectives has to stand after remark-directive')
  extensions[at] = narrow(extension)
}

function isDirectives(extension: Extension): boolean {
  return extension.text?.[COLON] !== undefined && extension.flow?.[COLON] !== undefined
}

function narrow(extension: Extension): Extension {
  const [text] = [extension.text?.[COLON]].flat()
  const [container] = [extension.flow?.[COLON]].flat()
  if (!text || !container) throw new Error('remark-directive no longer has text and container directives')
  return {
    text: { [COLON]: onlyTerm(text) },
    flow: { [COLON]: { ...container, name: 'directiveContainer' } },
  }
}

function onlyTerm(directive: Construct): Construct {
  return {
    ...directive,
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const ahead: Construct = { tokenize: tokenizeTermAhead, partial: true }
      return effects.check(ahead, directive.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}

function tokenizeTermAhead(effects: Effects, ok: State, nok: State): State {
  let index = 0
  return code => {
    effects.enter('data')
    effects.consume(code)
    return name
  }
  function name(code: Code): State | undefined {
    if (code === null || code !== TERM.charCodeAt(index)) {
      effects.exit('data')
      return nok(code)
    }
    effects.consume(code)
    index++
    return index === TERM.length ? end : name
  }
  function end(code: Code): State | undefined {
    effects.exit('data')
    return ok(code)
  }
}
