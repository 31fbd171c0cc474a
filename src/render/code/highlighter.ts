import type { Root } from 'mdast'
import type { Memory } from '../../memory/memory.js'
import type { Guide } from '../../model/guide.js'
import type { CodeText, Snippet } from '../../model/snippet.js'
import { visit } from '../../visit.js'
import { snippetOf } from './frame.js'
import { isBundled } from './is-bundled.js'
import { keyOf, TOKENS } from './known-tokens.js'
import type { TokenRange } from './token-range.js'

/** Tokens of a snippet's visible code; computed once a text, however many editions show it. */
export type Highlight = (snippet: Snippet) => TokenRange[]

/**
 * Loads the grammars `guide` uses, and only those; none where all its code has been colored before. A language shiki does not know stays
 * plain.
 */
export async function createHighlight(guide: Guide, memory: Memory): Promise<Highlight> {
  const known = memory.shelf(TOKENS)
  const texts = treesOf(guide)
    .flatMap(codeIn)
    .filter(({ language }) => isBundled(language))
  const isDone = !memory.isLasting && texts.every(text => known.get(keyOf(text)) !== undefined)
  const tokens = isDone ? null : await tokenizer([...new Set(texts.map(({ language }) => language))])
  return ({ language, visible }) => {
    const text = { language, visible }
    if (!isBundled(language)) return []
    return known.recall(keyOf(text), () => {
      if (tokens === null) throw new Error('A block of code that is not in the guide is shown')
      return tokens(text)
    })
  }
}

/** Loaded when it is needed: another thread may have done all its work. */
async function tokenizer(languages: readonly string[]): Promise<(text: CodeText) => TokenRange[]> {
  const { coreFor, tokenize } = await import('./tokenize.js')
  const core = await coreFor(languages)
  return text => tokenize(core, text)
}

/** Every text in which an edition may show code: answers and what is said before them. */
function treesOf({ introduction, categories, questions }: Guide): Root[] {
  return [
    ...(introduction ? [introduction.root] : []),
    ...categories.map(category => category.introduction),
    ...questions.map(({ answer }) => answer),
  ]
}

const inTree = new WeakMap<Root, readonly CodeText[]>()

function codeIn(tree: Root): readonly CodeText[] {
  const known = inTree.get(tree)
  if (known !== undefined) return known
  const texts: CodeText[] = []
  visit(tree, 'code', node => void texts.push(snippetOf(node)))
  inTree.set(tree, texts)
  return texts
}
