import { count } from './row.js'
import { sampleQuestions } from './sample-questions.js'

export const sample = count({
  help: 'n questions by lot, in guide order',
  what: 'sample',
  inBundles: 'so many questions, drawn by the seed',
  choices: null,
  known: () => null,
  keep: (questions, size, { seed }) => sampleQuestions(questions, size, seed),
  title: () => [],
})
