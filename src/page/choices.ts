import { all, make } from './elements.js'
import type { Say } from './say.js'

/** The answer waits for a choice; the stylesheet hides it on screens, and on paper it is all there. */
const ASKING = 'asking'

/**
 * Makes the options of a part of the page something to choose, those that are none yet. What is chosen says whether it is right; what explains it is
 * shown when all right options are found, a wrong one is chosen, or somebody asks for it: then `answered` is called.
 */
export function addChoices(say: Say, within: ParentNode = document, answered: () => void = () => {}): void {
  for (const choices of all('.choices[data-right]', within)) {
    const right = new Set((choices.dataset.right ?? '').match(/\d+/g)?.map(Number))
    const answer = choices.parentElement
    if (right.size === 0 || answer === null || choices.querySelector('input') !== null) continue
    const show = (): void => {
      answer.classList.remove(ASKING)
      reveal.remove()
      answered()
    }
    const reveal = make('button', {
      type: 'button',
      className: 'show-answer',
      textContent: say('showAnswer'),
    })
    reveal.addEventListener('click', show)
    const left = new Set(right)
    all('li', choices)
      .filter(item => item.parentElement?.parentElement === choices)
      .forEach((item, index) => {
        const box = make('input', { type: 'checkbox' })
        box.setAttribute('aria-label', item.textContent?.trim() ?? '')
        const choose = (): void => {
          const isRight = right.has(index + 1)
          box.checked = true
          box.disabled = true
          item.classList.add(isRight ? 'right' : 'wrong')
          item.append(make('p', { className: 'verdict', textContent: say(isRight ? 'right' : 'wrong') }))
          left.delete(index + 1)
          if (!isRight || left.size === 0) show()
        }
        item.addEventListener('click', event => {
          if (!box.disabled && !(event.target instanceof HTMLAnchorElement)) choose()
        })
        item.prepend(box)
      })
    choices.append(reveal)
    answer.classList.add(ASKING)
  }
}

/** Takes out of a copy of an answer what `addChoices` put in. */
export function withoutChosen(copy: ParentNode): void {
  for (const part of all('.choices :is(input, .verdict, .show-answer)', copy)) part.remove()
  for (const item of all('.choices :is(.right, .wrong)', copy)) item.classList.remove('right', 'wrong')
}
