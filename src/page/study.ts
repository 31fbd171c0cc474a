/** The panel to study in: reviews spaced by FSRS, and a quiz on whatever is filtered. */
import type { PageQuestion } from '../model/page.js'
import { copyOfAnswer } from './answer-copy.js'
import { chart } from './chart.js'
import { addChoices } from './choices.js'
import { addCopyButtons } from './copy.js'
import { byId, make } from './elements.js'
import { keeping } from './keeping.js'
import { languageOf } from './language-of.js'
import { ahead, GRADES, grade, intervals, queueOf } from './schedule.js'
import type { StudyContext } from './study-context.js'
import { timeUntil } from './time-until.js'

export interface Study {
  open(): void
  close(): void
}

export function createStudy(context: StudyContext): Study {
  const panel = byId('page_study')
  const { store, say, data } = context
  /** While a question is asked there is nothing but it. */
  const setAsking = (isAsking: boolean): void => {
    panel.classList.toggle('asking', isAsking)
    document.body.classList.toggle('is-asking', isAsking)
  }

  const overview = (): void => {
    setAsking(false)
    const queue = queueOf(context.shown(), store, new Date())
    const waiting = [...queue.due, ...queue.fresh]
    const begin = make('button', { type: 'button', textContent: say('review'), className: 'main' })
    begin.addEventListener('click', () => review(waiting))
    const further = make('button', { type: 'button', textContent: say('ahead') })
    further.addEventListener('click', () => review(ahead(context.shown(), store)))
    const quizzing = make('button', { type: 'button', textContent: say('quiz') })
    quizzing.addEventListener('click', () => quiz(context.shown()))
    const counts = { due: queue.due.length, fresh: queue.fresh.length }
    const hasSeen = context.shown().some(one => store.stateOf(one.id) !== 'new')
    const first = waiting.length > 0 ? [begin] : hasSeen ? [further] : []
    panel.replaceChildren(
      make('p', { className: 'state' }, waiting.length > 0 ? say('due', counts) : say('nothingDue')),
      make('p', { className: 'buttons' }, ...first, ...(context.shown().length > 0 ? [quizzing] : [])),
      ...(store.kept ? [] : [make('p', { className: 'problem' }, say('notKept'))]),
      make('h2', { textContent: say('chart') }),
      chart(data, store, say),
      keeping(context, overview),
    )
  }

  /** Back from questions; what had the focus is gone, so it goes to what comes next. */
  const finish = (score?: string): void => {
    overview()
    if (score !== undefined) {
      const state = make('p', { className: 'state score' }, score)
      state.setAttribute('role', 'status')
      panel.prepend(state)
    }
    panel.querySelector<HTMLElement>('.buttons button')?.focus({ preventScroll: true })
    panel.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  /** One question; `buttons` come with its answer. */
  const ask = (one: PageQuestion, state: string, buttons: HTMLButtonElement[], end: () => void): void => {
    setAsking(true)
    const reveal = make('button', {
      type: 'button',
      textContent: say('showAnswer'),
      className: 'main reveal',
    })
    const stop = make('button', { type: 'button', textContent: say('end') })
    const language = languageOf(one.id)
    const answer = make('div', { className: 'answer', hidden: true, ...language }, ...copyOfAnswer(one.id))
    const foot = make('p', { className: 'grades' }, reveal)
    reveal.addEventListener('click', () => {
      answer.classList.remove('asking')
      answer.hidden = false
      foot.replaceChildren(...buttons)
      buttons.at(Math.min(2, buttons.length - 1))?.focus({ preventScroll: true })
    })
    addCopyButtons(say, answer)
    addChoices(say, answer, () => reveal.click())
    // What there is to choose from is part of the question.
    answer.hidden = !answer.classList.contains('asking')
    answer.querySelector('.show-answer')?.remove()
    stop.addEventListener('click', end)
    const number = make('span', { className: 'number' }, one.number)
    const title = make('h2', { tabIndex: -1 }, number, ' ', make('span', language, one.title))
    panel.replaceChildren(
      make('p', { className: 'state' }, make('span', {}, state), stop),
      title,
      answer,
      foot,
    )
    title.focus({ preventScroll: true })
    panel.scrollIntoView({ block: 'start', behavior: 'instant' })
  }

  const review = (questions: PageQuestion[]): void => {
    const [one, ...rest] = questions
    if (one === undefined) {
      finish()
      return
    }
    const days = intervals(one.id, store, new Date())
    const buttons = GRADES.map((name, index) => {
      const button = make('button', { type: 'button', className: name })
      button.append(`${index + 1} ${say(name)} `, make('small', {}, timeUntil(days[name])))
      button.addEventListener('click', () => {
        const again = grade(one.id, name, store, new Date())
        context.changed()
        review(again ? [...rest, one] : rest)
      })
      return button
    })
    ask(one, say('left', { count: questions.length }), buttons, finish)
  }

  const quiz = (questions: PageQuestion[]): void => {
    const order = shuffled(questions)
    let right = 0
    const next = (at: number): void => {
      const one = order[at]
      const score = (): string => say('score', { right, total: at })
      if (one === undefined) {
        finish(score())
        return
      }
      const buttons = (['wrong', 'right'] as const).map((name, index) => {
        const button = make('button', { type: 'button', className: name })
        button.append(`${index + 1} ${say(name)}`)
        button.addEventListener('click', () => {
          if (name === 'right') right += 1
          next(at + 1)
        })
        return button
      })
      ask(one, at === 0 ? say('left', { count: order.length }) : score(), buttons, () => finish(score()))
    }
    next(0)
  }

  /** Space and Enter show the answer while nothing else has a use for them; numbers give grades. */
  panel.addEventListener('keydown', event => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLInputElement) return
    const reveal = panel.querySelector<HTMLButtonElement>('.grades .reveal')
    if (reveal === null) panel.querySelectorAll<HTMLButtonElement>('.grades button')[Number(key) - 1]?.click()
    else if ((key === ' ' || key === 'Enter') && !(target instanceof HTMLButtonElement)) {
      event.preventDefault()
      reveal.click()
    }
  })
  return {
    open: overview,
    close: () => {
      setAsking(false)
      panel.replaceChildren()
    },
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = [...items]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1))
    const [a, b] = [order[at] as Item, order[other] as Item]
    order[at] = b
    order[other] = a
  }
  return order
}
