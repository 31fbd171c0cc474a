import type { Guide, Question } from '../model/guide.js'
import { fillPhrase } from '../model/phrase.js'
import {
  foldDocument,
  matches,
  parseQuery,
  QUERY_PROBLEMS,
  type QueryDocument,
  type QueryProblem,
  unknownNames,
} from '../query/index.js'
import { text } from './row.js'
import { tagsOf } from './tag.js'

export const query = text({
  help: 'words AND-ed, OR, -word, "a phrase", tag: level: category: id: title: code:',
  what: 'query',
  inBundles: 'a query: words, OR, -word, phrases, and tag: level: category: id: title: code:',
  choices: null,
  known: () => null,
  faults: (wanted, guide) => {
    const { query, problems } = parseQuery(wanted)
    return [...problems, ...unknownNames(query, namesOf(guide))].map(problem => describe(problem, wanted))
  },
  keep: (questions, wanted) => {
    const { query } = parseQuery(wanted)
    if (query === null) return questions
    return questions.filter(question => matches(query, foldDocument(documentOf(question))))
  },
  title: wanted => [`“${wanted}”`],
})

/** What a query looks into of a question. */
export function documentOf(question: Question): QueryDocument {
  const { id, category, level, tags, title, short, summary, text, snippets } = question
  const code = snippets.map(({ visible }) => visible).join('\n')
  return { id, category, level, tags, title: title.text, short, summary: summary.text, text, code }
}

function namesOf(guide: Guide) {
  return {
    id: guide.questions.map(({ id }) => id),
    category: guide.categories.map(({ id }) => id),
    tag: tagsOf(guide),
  }
}

/** ``Query `(a OR`, column 4: Nothing stands after `OR` `` */
function describe({ column, problem, slots }: QueryProblem, query: string): string {
  const message = fillPhrase(QUERY_PROBLEMS[problem], slots, 'en')
  return `Query \`${query}\`, column ${column}: ${message}`
}
