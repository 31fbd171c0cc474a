import { withoutChosen } from './choices.js'
import { all } from './elements.js'

/** Begins the ids of a copy; the ids of the page itself begin with `page_`. */
const COPY = 'page_copy-'

/** The answer of a question as it stands in the page, to be shown a second time; its notes and their way back lead inside the copy. */
export function copyOfAnswer(id: string): Node[] {
  const answer = document.getElementById(id)?.querySelector('.answer')
  if (answer === null || answer === undefined) return []
  const copy = document.importNode(answer, true)
  for (const button of all('button.copy', copy)) button.remove()
  withoutChosen(copy)
  for (const element of all('[id]', copy)) {
    const own = element.id
    element.id = COPY + own
    for (const link of all(`a[href="#${CSS.escape(own)}"]`, copy)) link.setAttribute('href', `#${COPY}${own}`)
  }
  return [...copy.childNodes]
}
