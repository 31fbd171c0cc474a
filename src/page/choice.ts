import type { PageQuestion } from '../model/page.js'
import { copyText } from './copy.js'
import type { FullData } from './data.js'
import { all, byId, make } from './elements.js'
import type { Say } from './say.js'

/** The panel of ticked questions: their number and reading time, the command and the bundle that hold just them, and their print. */
export function createChoice(
  data: FullData,
  say: Say,
  actions: { shown(): PageQuestion[]; change(pick: string[]): void; print(): void },
): { show(pick: string[]): void } {
  const panel = byId('page_choice')
  const boxes = all<HTMLInputElement>('input[data-choose]')
  const idOf = (box: HTMLInputElement): string => box.dataset.choose ?? ''
  for (const box of boxes) {
    box.addEventListener('change', () => actions.change(boxes.filter(one => one.checked).map(idOf)))
  }

  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button', textContent: text })
    made.addEventListener('click', act)
    return made
  }

  const show = (pick: string[]): void => {
    for (const box of boxes) box.checked = pick.includes(idOf(box))
    const chosen = data.questions.filter(one => pick.includes(one.id))
    const minutes = chosen.reduce((sum, one) => sum + one.minutes, 0)
    const summary =
      chosen.length === 0 ? say('nothingChosen') : say('chosen', { count: chosen.length, minutes })
    byId('page_choice-button').textContent =
      chosen.length === 0 ? say('choice') : `${say('choice')} (${chosen.length})`
    const ids = chosen.map(one => one.id)
    const state = make('p', { className: 'state' }, summary)
    state.setAttribute('role', 'status')
    panel.replaceChildren(
      state,
      make(
        'p',
        {},
        button(say('chooseFound'), () =>
          actions.change([...new Set([...pick, ...actions.shown().map(one => one.id)])]),
        ),
        ' ',
        ...(ids.length === 0 ? [] : [button(say('unchoose'), () => actions.change([])), ' ']),
        ...(ids.length === 0 ? [] : [button(say('printThese'), actions.print)]),
      ),
      ...(ids.length === 0
        ? []
        : [text(say('command'), commandOf(ids), say), text(say('bundle'), bundleOf(ids), say)]),
    )
  }
  return { show }
}

function text(label: string, value: string, say: Say): HTMLElement {
  const copy = make('button', { type: 'button', textContent: say('copy'), className: 'copy' })
  copy.addEventListener('click', async () => {
    copy.textContent = say((await copyText(value)) ? 'copied' : 'notCopied')
  })
  return make(
    'figure',
    { className: 'code' },
    make('figcaption', {}, label),
    make('pre', { tabIndex: 0 }, value),
    copy,
  )
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
