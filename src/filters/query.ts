import { matchesQuery } from './matches-query.js'
import { text } from './row.js'

export const query = text({
  help: 'words in title, tags, summary or text',
  what: 'query',
  inBundles: 'text to find in title, tags, summary and answer',
  choices: null,
  known: () => null,
  keep: (questions, wanted) => questions.filter(question => matchesQuery(question, wanted)),
  title: wanted => [`“${wanted}”`],
})
