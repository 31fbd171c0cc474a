import { list } from './row.js'
import { tagsOf } from './tag.js'

export const exclude = list({
  help: 'all but these ids, categories or tags',
  what: 'id, category or tag to exclude',
  inBundles: 'an id, category or tag',
  choices: null,
  known: guide => [
    ...guide.questions.map(question => question.id),
    ...guide.categories.map(category => category.id),
    ...tagsOf(guide),
  ],
  keep: (questions, unwanted) =>
    questions.filter(
      ({ id, category, tags }) => ![id, category, ...tags].some(name => unwanted.includes(name)),
    ),
  title: () => [],
})
