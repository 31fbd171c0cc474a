import type { Root } from 'mdast'
import { createHighlighterCore, type HighlighterCore } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import type { Kind, Memory } from '../../memory/memory.js'
import type { Guide } from '../../model/guide.js'
import type { Snippet } from '../../model/snippet.js'
import { visit } from '../../visit.js'
import { snippetOf } from './frame.js'
import { TOKEN_THEME, type TokenClass, tokenClassOf } from './token-theme.js'

/** A stretch of one class; offsets in UTF-16 units of the visible code. */
export interface TokenRange {
  token: TokenClass
  start: number
  end: number
}

/** Tokens of a snippet's visible code; computed once a text, however many editions show it. */
export type Highlight = (snippet: Snippet) => TokenRange[]

let shared: Promise<HighlighterCore> | undefined

/** The one highlighter of the process; grammars are added as guides ask for them. */
function sharedCore(): Promise<HighlighterCore> {
  shared ??= createHighlighterCore({
    themes: [TOKEN_THEME],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  return shared
}

const TOKENS: Kind<TokenRange[]> = {}

/** Loads the grammars `guide` uses, and only those. A language shiki does not know stays plain. */
export async function createHighlight(guide: Guide, memory: Memory): Promise<Highlight> {
  const grammars = [...languagesOf(guide)].flatMap(name => (isBundled(name) ? [bundledLanguages[name]] : []))
  const core = await sharedCore()
  await core.loadLanguage(...grammars)
  const known = memory.shelf(TOKENS)
  return ({ language, visible }) => {
    if (!isBundled(language)) return []
    return known.recall(`${language}\0${visible}`, () => tokenize(core, language, visible))
  }
}

/** The languages of every block that an edition may show: of answers and of what is said before them. */
function languagesOf({ introduction, categories, questions }: Guide): Set<string> {
  const names = new Set<string>()
  const trees = [
    ...(introduction ? [introduction.root] : []),
    ...categories.map(({ introduction }) => introduction),
    ...questions.map(({ answer }) => answer),
  ]
  for (const tree of trees) for (const name of languagesIn(tree)) names.add(name)
  return names
}

const inTree = new WeakMap<Root, ReadonlySet<string>>()

function languagesIn(tree: Root): ReadonlySet<string> {
  const known = inTree.get(tree)
  if (known !== undefined) return known
  const names = new Set<string>()
  visit(tree, 'code', node => void names.add(snippetOf(node).language))
  inTree.set(tree, names)
  return names
}

function isBundled(name: string): name is keyof typeof bundledLanguages {
  return Object.hasOwn(bundledLanguages, name)
}

/** No time limit a line: a slow machine must not colour less. */
function tokenize(core: HighlighterCore, lang: string, code: string): TokenRange[] {
  const lines = core.codeToTokensBase(code, { lang, theme: 'token-classes', tokenizeTimeLimit: 0 })
  const ranges: TokenRange[] = []
  for (const { color, content, offset } of lines.flat()) {
    const token = tokenClassOf(color)
    if (token === null || content.trim() === '') continue
    const last = ranges.at(-1)
    const end = offset + content.length
    if (last?.token === token && last.end === offset) last.end = end
    else ranges.push({ token, start: offset, end })
  }
  return ranges
}
