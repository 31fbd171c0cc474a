import type { PageQuestion } from '../model/page.js'
import { createBoxes } from './boxes.js'
import { copyText } from './copy.js'
import type { FullData } from './data.js'
import { byId, make } from './elements.js'
import type { Say } from './say.js'

/** The panel of ticked questions: their number and reading time, the command and the bundle that hold just them, and their print. */
export function createChoice(
  data: FullData,
  say: Say,
  actions: { shown(): PageQuestion[]; change(pick: string[]): void; print(): void },
): { show(pick: string[]): void } {
  let picked: string[] = []
  /** What is shown; a thousand boxes are looked at only where that changes. */
  let shown: { pick: string; questions: readonly PageQuestion[] } | null = null
  const boxes = createBoxes(data.questions, say)
  const idOf = (box: HTMLInputElement): string => box.dataset.choose ?? ''
  for (const box of boxes) {
    box.addEventListener('change', () => actions.change(boxes.filter(one => one.checked).map(idOf)))
  }

  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button', textContent: text })
    made.addEventListener('click', act)
    return made
  }
  const state = make('p', { className: 'state' })
  state.setAttribute('role', 'status')
  const add = button(say('chooseFound'), () =>
    actions.change([...new Set([...picked, ...actions.shown().map(one => one.id)])]),
  )
  const none = button(say('unchoose'), () => {
    actions.change([])
    add.focus()
  })
  const print = button(say('printThese'), actions.print)
  const command = outcome(say('command'), say)
  const bundle = outcome(say('bundle'), say)
  const count = make('span', { className: 'count' })
  byId('page_choice-button').append(' ', count)
  byId('page_choice').append(
    state,
    make('p', { className: 'buttons' }, print, add, none),
    command.figure,
    bundle.figure,
  )

  return {
    show: pick => {
      const { questions } = data
      if (shown?.pick === pick.join() && shown.questions === questions) return
      shown = { pick: pick.join(), questions }
      const wanted = new Set(pick)
      const chosen = data.questions.filter(one => wanted.has(one.id))
      picked = chosen.map(one => one.id)
      for (const box of boxes) box.checked = wanted.has(idOf(box))
      const minutes = chosen.reduce((sum, one) => sum + one.minutes, 0)
      const isEmpty = chosen.length === 0
      state.textContent = isEmpty ? say('nothingChosen') : say('chosen', { count: chosen.length, minutes })
      count.textContent = isEmpty ? '' : String(chosen.length)
      for (const element of [none, print, command.figure, bundle.figure]) element.hidden = isEmpty
      command.show(commandOf(picked))
      bundle.show(bundleOf(picked))
    },
  }
}

/** A text to be copied, under its label. */
function outcome(label: string, say: Say): { figure: HTMLElement; show(text: string): void } {
  const pre = make('pre', { tabIndex: 0 })
  const copy = make('button', { type: 'button', textContent: say('copy'), className: 'copy' })
  copy.addEventListener('click', async () => {
    copy.textContent = say((await copyText(pre.textContent ?? '')) ? 'copied' : 'notCopied')
  })
  return {
    figure: make('figure', { className: 'code' }, make('figcaption', {}, label), pre, copy),
    show: text => {
      pre.textContent = text
      copy.textContent = say('copy')
    },
  }
}

/** Ids are ASCII slugs, so that no shell needs quotes round them. */
export function commandOf(ids: string[]): string {
  return `npx vademecum build --id ${ids.join(',')}`
}

export function bundleOf(ids: string[]): string {
  return [
    'bundles:',
    '  my-choice:',
    '    title: My choice',
    '    id:',
    ...ids.map(id => `      - ${id}`),
  ].join('\n')
}
