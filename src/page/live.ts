/** The second script of a live page: it takes over what was saved, shows what is wrong, and has editions made of what is shown. */
import { type LiveProgress, type LiveState, VERSION_ID } from '../model/live.js'
import { exchange } from './live/exchange.js'
import { reloadKeeping, restoreKept } from './live/keep.js'
import { createPanel } from './live/panel.js'
import { showProblems } from './live/problems.js'

let version = document.getElementById(VERSION_ID)?.textContent ?? ''
restoreKept()
const panel = createPanel()

const events = new EventSource('/events')
events.addEventListener('state', event => {
  // The server speaks this type.
  take(JSON.parse(event.data) as LiveState)
})
events.addEventListener('progress', event => panel.progress(JSON.parse(event.data) as LiveProgress))
events.addEventListener('error', () => panel.gone())

function take(state: LiveState): void {
  if (state.version !== version) {
    const { patch } = state
    if (patch?.from !== version || !exchange(patch)) {
      reloadKeeping()
      return
    }
    version = state.version
  }
  showProblems(state.problems)
  panel.show(state)
}
