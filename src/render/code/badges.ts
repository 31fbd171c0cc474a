import { fillPhrase } from '../../model/phrase.js'
import type { Snippet } from '../../model/snippet.js'
import type { Words } from '../language/words.js'

/** What a fence's attributes promise about a block, in words; `kind` is a class for the theme. */
export interface Badge {
  kind: 'continues' | 'fails' | 'panics' | 'unrun' | 'edition'
  text: string
}

interface Rule {
  attribute: RegExp
  badge(words: Words, snippet: Snippet, attribute: string): Badge
}

/** rustdoc's attributes (https://doc.rust-lang.org/rustdoc/write-documentation/documentation-tests.html), in the order of print. */
const RULES: Rule[] = [
  {
    attribute: /^compile_fail$/,
    badge: (words, { attributes }) => ({ kind: 'fails', text: failure(words, attributes) }),
  },
  { attribute: /^should_panic$/, badge: words => ({ kind: 'panics', text: words.panics }) },
  { attribute: /^no_run$/, badge: words => ({ kind: 'unrun', text: words.notRun }) },
  { attribute: /^ignore(-|$)/, badge: words => ({ kind: 'unrun', text: words.notCompiled }) },
  {
    attribute: /^edition\d{4}$/,
    badge: (words, _snippet, attribute) => ({
      kind: 'edition',
      text: fillPhrase(words.edition, { year: attribute.slice(7) }, words.language),
    }),
  },
]

/** The badges of a block; none for code that stands alone, compiles and runs. */
export function badgesOf(snippet: Snippet, words: Words): Badge[] {
  const badges = RULES.flatMap(rule => {
    const attribute = snippet.attributes.find(name => rule.attribute.test(name))
    return attribute === undefined ? [] : [rule.badge(words, snippet, attribute)]
  })
  return snippet.marks.continues ? [{ kind: 'continues', text: words.continues }, ...badges] : badges
}

function failure(words: Words, attributes: string[]): string {
  const codes = attributes.filter(name => /^E\d{4}$/.test(name)).join(', ')
  return codes === ''
    ? words.doesNotCompile
    : fillPhrase(words.doesNotCompileWith, { code: codes }, words.language)
}
