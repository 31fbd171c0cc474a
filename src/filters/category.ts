import { list } from './row.js'

export const category = list({
  help: 'categories, by id',
  what: 'category',
  inBundles: 'a category',
  choices: null,
  known: guide => guide.categories.map(({ id }) => id),
  keep: (questions, wanted) => questions.filter(question => wanted.includes(question.category)),
  title: (wanted, guide) =>
    guide.categories.filter(({ id }) => wanted.includes(id)).map(({ title }) => title.text),
})
