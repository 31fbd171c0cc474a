import { make } from './elements.js'
import type { StudyContext } from './study-context.js'

/** New questions a day, and progress as a file: out, in, and forgotten. */
export function keeping({ data, store, say, ...context }: StudyContext, show: () => void): HTMLElement {
  const changed = (): void => {
    context.changed()
    show()
  }
  const state = make('span', { className: 'state' })
  state.setAttribute('role', 'status')
  const perDay = make('input', { type: 'number', min: '0', max: '999', value: String(store.progress.perDay) })
  perDay.addEventListener('change', () => {
    store.progress.perDay = Math.max(0, Math.round(perDay.valueAsNumber || 0))
    store.save()
    changed()
  })
  const save = make('button', { type: 'button', textContent: say('exportState') })
  save.addEventListener('click', () =>
    download(`progress-${data.guide}.json`, JSON.stringify(store.progress)),
  )
  const file = make('input', {
    type: 'file',
    accept: '.json,application/json',
    className: 'quiet',
    tabIndex: -1,
  })
  const load = make('button', { type: 'button', textContent: say('importState') })
  load.addEventListener('click', () => file.click())
  file.addEventListener('change', async () => {
    const count = store.load((await file.files?.[0]?.text()) ?? '')
    if (count !== null) changed()
    state.textContent = count === null ? say('notImported') : say('imported', { count })
    document.querySelector('#page_study .keeping .state')?.replaceChildren(state.textContent)
  })
  const reset = make('button', { type: 'button', textContent: say('resetState') })
  reset.addEventListener('click', () => {
    if (!confirm(say('resetSure'))) return
    store.reset()
    changed()
  })
  file.setAttribute('aria-label', say('importState'))
  return make(
    'p',
    { className: 'keeping' },
    make('label', {}, `${say('perDay')} `, perDay),
    ' ',
    save,
    ' ',
    load,
    file,
    ' ',
    reset,
    ' ',
    state,
  )
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  make('a', { href: address, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
