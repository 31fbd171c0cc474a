import type { PageQuestion } from '../model/page.js'
import { all, make } from './elements.js'
import type { Say } from './say.js'

/** The boxes to tick, one before each question; without a script they would do nothing, so that they are not in the page. */
export function createBoxes(questions: readonly PageQuestion[], say: Say): HTMLInputElement[] {
  const numbers = new Map(questions.map(({ id, number }) => [id, number]))
  const boxes = all('.item').map(item => {
    const own = item.querySelector<HTMLInputElement>(':scope > input')
    if (own !== null) return own
    const box = make('input', { type: 'checkbox' })
    const id = item.querySelector('details')?.id ?? ''
    box.dataset.choose = id
    box.setAttribute('aria-label', say('choose', { number: numbers.get(id) ?? '' }))
    item.prepend(box)
    return box
  })
  document.documentElement.classList.add('has-boxes')
  return boxes
}
