/** Which questions a view holds, and in which order. */
import MiniSearch from 'minisearch'
import type { PageQuestion } from '../model/page.js'
import {
  type FoldedDocument,
  fold,
  foldDocument,
  matches,
  parseQuery,
  type Query,
  type QueryProblem,
  unknownNames,
} from '../query/index.js'
import type { ViewState } from './view-state.js'

export interface Found {
  /** In guide order. */
  questions: PageQuestion[]
  /** The same, the best first. */
  ranked: PageQuestion[]
  /** The words that were asked for, folded, to be marked. */
  words: string[]
  problems: QueryProblem[]
}

export interface Search {
  find(state: ViewState, progressOf: (id: string) => ViewState['progress']): Found
  /** Words of the guide near to those of a query that found nothing. */
  nearWords(query: string): string[]
  /** Takes over what has changed in some questions. */
  update(changed: PageQuestion[]): Promise<void>
  /** Resolves when results are ranked by relevance; they are found before. */
  ready: Promise<void>
}

const BOOST = { title: 6, short: 6, tags: 4, summary: 3, id: 2, text: 1, code: 1 }
/** Documents that are indexed without a pause: a few milliseconds. */
const CHUNK = 10
const NEAR = 4

export function createSearch(given: PageQuestion[]): Search {
  let questions = given
  const folded = new Map<string, FoldedDocument>(questions.map(one => [one.id, foldDocument(one)]))
  const names = {
    id: questions.map(one => one.id),
    category: [...new Set(questions.map(one => one.category))],
    tag: [...new Set(questions.flatMap(one => one.tags))],
  }
  const index = new MiniSearch<PageQuestion>({
    fields: Object.keys(BOOST),
    extractField: (document, name) => {
      const value = document[name as keyof PageQuestion]
      return Array.isArray(value) ? value.join(' ') : String(value ?? '')
    },
    processTerm: term => fold(term) || null,
    searchOptions: { boost: BOOST, prefix: true, fuzzy: term => (term.length > 4 ? 0.2 : false) },
  })
  const ready = index.addAllAsync(questions, { chunkSize: CHUNK })

  const rank = (found: PageQuestion[], words: string[]): PageQuestion[] => {
    if (words.length === 0) return found
    const scores = new Map(index.search(words.join(' ')).map(({ id, score }) => [String(id), score]))
    const named = (one: PageQuestion): number =>
      words.every(word => fold(one.title).includes(word)) ? 1e6 : 0
    const scoreOf = (one: PageQuestion): number => named(one) + (scores.get(one.id) ?? 0)
    return found.toSorted((a, b) => scoreOf(b) - scoreOf(a))
  }

  return {
    ready,
    update: async changed => {
      const fresh = new Map(changed.map(one => [one.id, one]))
      questions = questions.map(one => fresh.get(one.id) ?? one)
      for (const one of changed) folded.set(one.id, foldDocument(one))
      await ready
      for (const one of changed) index.replace(one)
    },
    find: (state, progressOf) => {
      const { query, problems } = parseQuery(state.query)
      const found = questions.filter(one => {
        const document = folded.get(one.id)
        return (
          holds(state, one, progressOf) &&
          (query === null || (document !== undefined && matches(query, document)))
        )
      })
      const words = query === null ? [] : wordsOf(query)
      return {
        questions: found,
        ranked: rank(found, words),
        words,
        problems: [...problems, ...unknownNames(query, names)],
      }
    },
    nearWords: query => {
      const words = fold(query)
        .split(/[^\p{L}\p{N}_]+/u)
        .filter(word => word.length > 1)
      const near = words.flatMap(word => index.autoSuggest(word, { fuzzy: 0.34, combineWith: 'OR' }))
      const best = near.toSorted((a, b) => b.score - a.score).flatMap(({ terms }) => terms)
      return [...new Set(best)]
        .filter(word => /^[\p{L}\p{N}_]+$/u.test(word))
        .slice(0, NEAR)
        .map(word => word.toLowerCase())
    },
  }
}

function holds(
  state: ViewState,
  one: PageQuestion,
  progressOf: (id: string) => ViewState['progress'],
): boolean {
  const { category, level, tag, progress } = state
  return (
    (category.length === 0 || category.includes(one.category)) &&
    (level.length === 0 || level.includes(one.level ?? '')) &&
    (tag.length === 0 || one.tags.some(name => tag.includes(name))) &&
    (progress === '' || progressOf(one.id) === progress)
  )
}

/** What a query says in words, whatever it denies left out. */
function wordsOf(query: Query): string[] {
  switch (query.type) {
    case 'and':
    case 'or':
      return query.parts.flatMap(wordsOf)
    case 'text':
    case 'field':
      return [query.value]
    default:
      return []
  }
}
