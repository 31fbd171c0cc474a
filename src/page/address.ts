import { toFragment, type ViewState } from './view-state.js'

/** In ms; a browser takes long to change the address of a page of a thousand questions, and allows so many changes only. */
const REST_MS = 150

/** Keeps what is shown in the address: at once, or when somebody who types rests. */
export function createAddress(): { write(state: ViewState, isTyped: boolean): void; drop(): void } {
  let timer = 0
  let waiting: ViewState | null = null
  const drop = (): void => {
    clearTimeout(timer)
    waiting = null
  }
  const flush = (): void => {
    const state = waiting
    drop()
    if (state !== null) history.replaceState(null, '', toFragment(state) || '#')
  }
  // Capture: before anything a link or a button does, which may lead elsewhere.
  for (const name of ['click', 'change']) document.addEventListener(name, flush, true)
  window.addEventListener('pagehide', flush)
  return {
    drop,
    write: (state, isTyped) => {
      drop()
      waiting = state
      if (isTyped) timer = window.setTimeout(flush, REST_MS)
      else flush()
    },
  }
}
