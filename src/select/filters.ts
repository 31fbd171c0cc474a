import { type FilterName, usedFilters } from '../filters/table.js'
import type { Guide, Question } from '../model/guide.js'
import { type Criteria, normalizeRequest } from './criteria.js'

export interface FilterResult {
  questions: Question[]
  /** The filter that left nothing, and how many questions it was given. */
  emptied: { filter: FilterName; given: number; before: FilterName[] } | null
}

/** The questions that every filter in use keeps, in guide order. Values that the guide does not know keep nothing. */
export function applyFilters(guide: Guide, criteria: Criteria): FilterResult {
  const context = { guide, seed: criteria.seed, holds: bundleHolder(guide, criteria.seed) }
  const before: FilterName[] = []
  let questions = guide.questions
  for (const { name, row, value } of usedFilters(criteria)) {
    const given = questions.length
    questions = row.keep(questions, value, context)
    if (questions.length === 0 && given > 0) return { questions, emptied: { filter: name, given, before } }
    before.push(name)
  }
  return { questions, emptied: null }
}

/** Whether a bundle holds a question; each bundle is made once. */
function bundleHolder(guide: Guide, seed: number): (bundle: string, question: Question) => boolean {
  const made = new Map<string, Set<Question>>()
  return (name, question) => {
    const held = made.get(name) ?? new Set(questionsOf(guide, name, seed))
    made.set(name, held)
    return held.has(question)
  }
}

function questionsOf(guide: Guide, name: string, seed: number): Question[] {
  const bundle = guide.settings.bundles.find(one => one.name === name)
  return bundle === undefined ? [] : applyFilters(guide, normalizeRequest(bundle.filter, seed)).questions
}
