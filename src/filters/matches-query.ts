import type { Question } from '../model/guide.js'

/** Whether the words of a query stand, as one piece, in a question's title, tags, summary or text. Case, width and line breaks do not matter. */
export function matchesQuery(question: Question, query: string): boolean {
  const wanted = fold(query)
  return [question.title.text, ...question.tags, question.summary.text, question.text].some(part =>
    fold(part).includes(wanted),
  )
}

/** Upper case stands in for Unicode case folding: unlike lower case it takes ß to SS and both small sigmas to one. */
function fold(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/\s+/gu, ' ').trim()
}
