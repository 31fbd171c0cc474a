/** Which questions a view holds, and in which order. */
import type { PageQuestion } from '../model/page.js'
import {
  type FoldedDocument,
  fold,
  foldDocument,
  learnWords,
  matches,
  nearWords,
  parseQuery,
  type Query,
  type QueryProblem,
  unknownNames,
  type Vocabulary,
} from '../query/index.js'
import { createRanking } from './rank.js'
import { inSlices } from './slices.js'
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
  update(changed: PageQuestion[]): void
  /** Resolves when nothing is left to be read; what is searched before is read at once. */
  ready: Promise<void>
}

const NEAR = 4

export function createSearch(given: PageQuestion[]): Search {
  let questions = given
  const folded = new Map<string, FoldedDocument>()
  const foldedOf = (one: PageQuestion): FoldedDocument => {
    const document = folded.get(one.id) ?? foldDocument(one)
    folded.set(one.id, document)
    return document
  }
  const names = {
    id: questions.map(one => one.id),
    category: [...new Set(questions.map(one => one.category))],
    tag: [...new Set(questions.flatMap(one => one.tags))],
  }
  let vocabulary: Vocabulary = new Map()
  let unlearned = new Set(questions)
  const learn = (one: PageQuestion): void => {
    if (unlearned.delete(one)) learnWords(vocabulary, foldedOf(one).texts)
  }

  const rank = (found: PageQuestion[], words: string[]): PageQuestion[] => {
    if (words.length === 0) return found
    const { scoreOf } = createRanking(words, questions.map(foldedOf))
    const scores = new Map(found.map(one => [one.id, scoreOf(foldedOf(one))]))
    return found.toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0))
  }

  const ready = inSlices(questions, one => void foldedOf(one))
  void ready.then(() => inSlices(questions, learn))
  return {
    ready,
    update: changed => {
      const fresh = new Map(changed.map(one => [one.id, one]))
      questions = questions.map(one => fresh.get(one.id) ?? one)
      for (const id of fresh.keys()) folded.delete(id)
      vocabulary = new Map()
      unlearned = new Set(questions)
    },
    find: (state, progressOf) => {
      const { query, problems } = parseQuery(state.query)
      const found = questions.filter(
        one => holds(state, one, progressOf) && (query === null || matches(query, foldedOf(one))),
      )
      const words = query === null ? [] : wordsOf(query)
      return {
        questions: found,
        ranked: rank(found, words),
        words,
        problems: [...problems, ...unknownNames(query, names)].toSorted((a, b) => a.column - b.column),
      }
    },
    nearWords: query => {
      for (const one of unlearned) learn(one)
      return nearWords(fold(query), vocabulary)
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
