import { createHash } from 'node:crypto'
import type { Question } from '../model/guide.js'

/**
 * `count` questions by lot, in the order they came. A question's lot depends on its id and the seed only, so a question
 * added to the guide changes at most one pick of a sample.
 */
export function sampleQuestions(questions: readonly Question[], count: number, seed: number): Question[] {
  const drawn = questions
    .map(question => ({ question, lot: drawLot(question.id, seed) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
  const chosen = new Set(drawn.map(({ question }) => question))
  return questions.filter(question => chosen.has(question))
}

function drawLot(id: string, seed: number): string {
  return createHash('sha256').update(`${seed} ${id}`).digest('hex')
}
