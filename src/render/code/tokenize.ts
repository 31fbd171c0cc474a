import { createHighlighterCore, type HighlighterCore, type LanguageRegistration } from 'shiki/core'
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript'
import { bundledLanguages } from 'shiki/langs'
import type { CodeText } from '../../model/snippet.js'
import { isBundled } from './is-bundled.js'
import type { TokenRange } from './token-range.js'
import { TOKEN_THEME, tokenClassOf } from './token-theme.js'

let shared: Promise<HighlighterCore> | undefined
const grammars = new Map<string, Promise<LanguageRegistration[]>>()

/** The one highlighter of the thread, with the grammars of `languages` added; a language shiki does not know is none. */
export async function coreFor(languages: readonly string[]): Promise<HighlighterCore> {
  shared ??= createHighlighterCore({
    themes: [TOKEN_THEME],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  })
  const core = await shared
  await core.loadLanguage(...(await Promise.all(languages.map(grammarOf))))
  return core
}

/** Whether code of each of these languages is colored alike, whatever other grammars are there: none of theirs changes another or waits for it. */
export async function areIndependent(languages: readonly string[]): Promise<boolean> {
  const all = (await Promise.all(languages.map(grammarOf))).flat()
  return all.every(
    ({ injectTo = [], embeddedLangsLazy = [] }) => injectTo.length + embeddedLangsLazy.length === 0,
  )
}

/** A grammar and those it needs. */
function grammarOf(language: string): Promise<LanguageRegistration[]> {
  const known = grammars.get(language)
  if (known !== undefined) return known
  const loading = isBundled(language)
    ? bundledLanguages[language]().then(({ default: registrations }) => registrations)
    : Promise.resolve([])
  grammars.set(language, loading)
  return loading
}

/** No time limit a line: a slow machine must not colour less. */
export function tokenize(core: HighlighterCore, { language, visible }: CodeText): TokenRange[] {
  const lines = core.codeToTokensBase(visible, {
    lang: language,
    theme: 'token-classes',
    tokenizeTimeLimit: 0,
  })
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
