import { list } from './row.js'

export const id = list({
  help: 'single questions, by id',
  what: 'question id',
  inBundles: 'an id',
  choices: null,
  known: guide => guide.questions.map(question => question.id),
  keep: (questions, wanted) => questions.filter(question => wanted.includes(question.id)),
  title: () => [],
})
