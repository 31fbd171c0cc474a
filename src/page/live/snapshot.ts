import { all } from '../elements.js'

/** A page taken apart: what may be exchanged, and what may not. */
export interface Snapshot {
  /** Everything but answers and data. */
  frame: string
  /** The answers by their question's id. */
  answers: Map<string, Element>
  /** Of the search. */
  data: string
}

/** Takes a page apart that no script has touched. */
export function snapshotOf(page: Document): Snapshot {
  const data = page.getElementById('page_data')?.textContent ?? ''
  const answers = new Map<string, Element>()
  for (const question of all<HTMLDetailsElement>('.item > details.question', page)) {
    const answer = question.querySelector(':scope > .answer')
    if (answer === null) continue
    answers.set(question.id, answer)
    answer.replaceWith(page.createElement('hr'))
  }
  for (const script of all('script', page)) script.remove()
  for (const meta of all('meta[http-equiv]', page)) meta.remove()
  return { frame: page.documentElement.outerHTML, answers, data }
}
