/** One row a filter: which questions it keeps. */
import type { Guide, Question } from '../model/guide.js'
import { type Criteria, FILTER_NAMES, type FilterName, normalizeRequest, usedFilters } from './criteria.js'
import { matchesQuery } from './query.js'
import { sampleQuestions } from './sample.js'

export interface FilterResult {
  questions: Question[]
  /** The filter that left nothing, and how many questions it was given. */
  emptied: { filter: FilterName; given: number; before: FilterName[] } | null
}

type Keep = (questions: Question[], criteria: Criteria, guide: Guide) => Question[]

const FILTERS = {
  category: (questions, { category }) => questions.filter(question => category.includes(question.category)),
  bundle: (questions, criteria, guide) => {
    const held = idsOfBundles(guide, criteria)
    return questions.filter(question => held.has(question.id))
  },
  level: (questions, { level }) =>
    questions.filter(question => question.level !== null && level.includes(question.level)),
  tag: (questions, { tag }) => questions.filter(question => question.tags.some(name => tag.includes(name))),
  id: (questions, { id }) => questions.filter(question => id.includes(question.id)),
  query: (questions, { query }) => questions.filter(question => matchesQuery(question, query ?? '')),
  exclude: (questions, { exclude }) =>
    questions.filter(
      ({ id, category, tags }) => ![id, category, ...tags].some(name => exclude.includes(name)),
    ),
  sample: (questions, { sample, seed }) => sampleQuestions(questions, sample ?? questions.length, seed),
} as const satisfies Record<FilterName, Keep>

/** The questions that every filter in use keeps, in guide order. Values that the guide does not know keep nothing. */
export function applyFilters(guide: Guide, criteria: Criteria): FilterResult {
  const used = usedFilters(criteria)
  let questions = guide.questions
  for (const filter of FILTER_NAMES.filter(name => used.includes(name))) {
    const given = questions.length
    questions = FILTERS[filter](questions, criteria, guide)
    if (questions.length === 0 && given > 0) {
      return { questions, emptied: { filter, given, before: used.slice(0, used.indexOf(filter)) } }
    }
  }
  return { questions, emptied: null }
}

function idsOfBundles(guide: Guide, criteria: Criteria): Set<string> {
  return new Set(
    guide.settings.bundles
      .filter(bundle => criteria.bundle.includes(bundle.name))
      .flatMap(bundle => applyFilters(guide, normalizeRequest(bundle.filter, criteria.seed)).questions)
      .map(question => question.id),
  )
}
