/** The second script of a live page: it takes over what was saved, shows what is wrong, and has editions made of what is shown. */
import { type LiveProgress, type LiveState, VERSION_ID } from '../model/live.js'
import { exchange } from './live/exchange.js'
import { reloadKeeping, restoreKept } from './live/keep.js'
import { createPanel } from './live/panel.js'
import { showProblems } from './live/problems.js'
import { type Snapshot, snapshotOf } from './live/snapshot.js'

let version = document.getElementById(VERSION_ID)?.textContent ?? ''
restoreKept()
const panel = createPanel()
let base: Promise<Snapshot | null> = look(version)
let turn: Promise<unknown> = Promise.resolve()

const events = new EventSource('/events')
events.addEventListener('state', event => {
  // The server speaks this type.
  const state = JSON.parse(event.data) as LiveState
  turn = turn.then(() => take(state)).catch(() => {})
})
events.addEventListener('progress', event => panel.progress(JSON.parse(event.data) as LiveProgress))
events.addEventListener('error', () => panel.gone())

/** The page as the server has it, when it is of a version. */
async function look(wanted: string): Promise<Snapshot | null> {
  const response = await fetch('/', { cache: 'no-store' })
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
  return fresh.getElementById(VERSION_ID)?.textContent === wanted ? snapshotOf(fresh) : null
}

async function take(state: LiveState): Promise<void> {
  if (state.version !== version) {
    const [before, after] = [await base, await look(state.version)]
    // Saved again meanwhile: the next state is on its way.
    if (after === null) return
    if (before === null || before.frame !== after.frame) return reloadKeeping()
    await exchange(before, after)
    version = state.version
    base = Promise.resolve(after)
  }
  showProblems(state.problems)
  panel.show(state)
}
