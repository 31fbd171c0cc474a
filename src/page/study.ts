/** The panel to study in: reviews spaced by FSRS, and a quiz on whatever is filtered. */
import type { PageQuestion } from '../model/page.js'
import { chart } from './chart.js'
import { byId, make } from './elements.js'
import { keeping } from './keeping.js'
import { ahead, GRADES, grade, intervals, queueOf } from './schedule.js'
import type { StudyContext } from './study-context.js'

export interface Study {
  open(): void
  close(): void
}

export function createStudy(context: StudyContext): Study {
  const panel = byId('page_study')
  const { store, say, data } = context

  const overview = (): void => {
    const queue = queueOf(context.shown(), store, new Date())
    const waiting = [...queue.due, ...queue.fresh]
    const begin = make('button', { type: 'button', textContent: say('review'), className: 'main' })
    begin.addEventListener('click', () => review(waiting))
    const further = make('button', { type: 'button', textContent: say('ahead') })
    further.addEventListener('click', () => review(ahead(context.shown(), store)))
    const quizzing = make('button', { type: 'button', textContent: say('quiz') })
    quizzing.addEventListener('click', () => quiz(context.shown()))
    const counts = { due: queue.due.length, fresh: queue.fresh.length }
    panel.replaceChildren(
      make('p', { className: 'state' }, waiting.length > 0 ? say('due', counts) : say('nothingDue')),
      make('p', {}, ...(waiting.length > 0 ? [begin] : [further]), ' ', quizzing),
      ...(store.kept ? [] : [make('p', { className: 'problem' }, say('notKept'))]),
      make('h2', { textContent: say('chart') }),
      chart(data, store, say),
      keeping(context, overview),
    )
  }

  /** One question; `buttons` come with its answer. */
  const ask = (one: PageQuestion, state: string, buttons: HTMLButtonElement[], end: () => void): void => {
    const reveal = make('button', { type: 'button', textContent: say('showAnswer'), className: 'main' })
    const stop = make('button', { type: 'button', textContent: say('end') })
    const answer = make('div', { className: 'answer', hidden: true })
    const foot = make('p', { className: 'grades' }, reveal)
    reveal.addEventListener('click', () => {
      answer.append(...copyOfAnswer(one.id))
      answer.hidden = false
      foot.replaceChildren(...buttons.flatMap(button => [button, ' ']))
      buttons.at(Math.min(2, buttons.length - 1))?.focus({ preventScroll: true })
    })
    stop.addEventListener('click', end)
    const title = make(
      'h2',
      { tabIndex: -1 },
      make('span', { className: 'number' }, one.number),
      ` ${one.title}`,
    )
    panel.replaceChildren(make('p', { className: 'state' }, state, ' ', stop), title, answer, foot)
    reveal.focus({ preventScroll: true })
    panel.scrollIntoView({ block: 'nearest' })
  }

  const review = (questions: PageQuestion[]): void => {
    const [one, ...rest] = questions
    if (one === undefined) {
      overview()
      return
    }
    const days = intervals(one.id, store, new Date())
    const buttons = GRADES.map((name, index) => {
      const button = make('button', { type: 'button', className: name })
      button.append(`${index + 1} ${say(name)} `, make('small', {}, interval(days[name])))
      button.addEventListener('click', () => {
        const again = grade(one.id, name, store, new Date())
        context.changed()
        review(again ? [...rest, one] : rest)
      })
      return button
    })
    ask(one, say('left', { count: questions.length }), buttons, overview)
  }

  const quiz = (questions: PageQuestion[]): void => {
    const order = shuffled(questions)
    let right = 0
    const next = (at: number): void => {
      const one = order[at]
      const score = say('score', { right, total: at })
      if (one === undefined) {
        overview()
        panel.prepend(make('p', { className: 'state score' }, score))
        return
      }
      const buttons = (['wrong', 'right'] as const).map(name => {
        const button = make('button', { type: 'button', textContent: say(name), className: name })
        button.addEventListener('click', () => {
          if (name === 'right') right += 1
          next(at + 1)
        })
        return button
      })
      ask(one, at === 0 ? say('left', { count: order.length }) : score, buttons, () => {
        overview()
        panel.prepend(make('p', { className: 'state score' }, say('score', { right, total: at })))
      })
    }
    next(0)
  }

  panel.addEventListener('keydown', event => {
    const at = Number(event.key) - 1
    const button = panel.querySelectorAll<HTMLButtonElement>('.grades button')[at]
    if (button !== undefined && !(event.target instanceof HTMLInputElement)) button.click()
  })
  return {
    open: overview,
    close: () => panel.replaceChildren(),
  }
}

/** The answer as it stands in the page; its ids stay there. */
function copyOfAnswer(id: string): Node[] {
  const answer = document.getElementById(id)?.querySelector('.answer')
  if (answer === null || answer === undefined) return []
  const copy = answer.cloneNode(true) as Element
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id')
  for (const button of copy.querySelectorAll('button.copy')) button.remove()
  return [...copy.childNodes]
}

function interval(days: number): string {
  if (days < 1 / 24) return `${Math.max(1, Math.round(days * 1440))} min`
  if (days < 1) return `${Math.round(days * 24)} h`
  return `${Math.round(days)} d`
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
