import { LEVELS } from '../model/guide.js'
import { list } from './row.js'

export const level = list({
  help: LEVELS.join(', '),
  what: 'level',
  inBundles: `one of ${LEVELS.join(', ')}`,
  choices: LEVELS,
  known: () => LEVELS,
  keep: (questions, wanted) =>
    questions.filter(question => question.level !== null && wanted.includes(question.level)),
  title: wanted => wanted,
})
