import type { LiveProblem } from '../../model/live.js'
import { all, make } from '../elements.js'

/** Writes the problems of each question above its answer, and marks it where it is closed. */
export function showProblems(problems: LiveProblem[]): void {
  for (const element of all('.live-problem')) element.remove()
  for (const problem of problems) {
    const details = problem.question === null ? null : document.getElementById(problem.question)
    details?.querySelector(':scope > .answer')?.before(problemText(problem))
  }
  for (const item of all('.item')) {
    item.classList.toggle('live-faulty', item.querySelector('.live-problem') !== null)
  }
}

export function problemText({ severity, place, message, hint }: LiveProblem): HTMLElement {
  return make(
    'p',
    { className: `live-problem ${severity}` },
    make('strong', {}, message),
    place === null ? null : make('code', {}, ` ${place}`),
    hint === null ? null : ` ${hint}`,
  )
}
