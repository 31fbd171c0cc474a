/** The page's script: search, filters, choice, study, print. Without it all is readable; nothing of it leaves the machine. */
import { CHANGE_EVENT, type LiveChange } from '../model/live.js'
import { createAddress } from './address.js'
import { watchAppearance } from './appearance.js'
import { createChoice } from './choice.js'
import { addChoices } from './choices.js'
import { addCopyButtons } from './copy.js'
import { readData, withTexts } from './data.js'
import { all, byId, make } from './elements.js'
import { createFilters } from './filters.js'
import { createInPlace } from './in-place.js'
import { watchKeys } from './keys.js'
import { markWords } from './marks.js'
import { watchPanels } from './panels.js'
import { watchPosition } from './position.js'
import { watchPrint } from './print.js'
import { createResults } from './results.js'
import { createReturning } from './returning.js'
import { revealFragment, watchLinks, watchOpeners } from './reveal.js'
import { createSay } from './say.js'
import { createSearch, type Found } from './search.js'
import { openStore } from './store.js'
import { createStudy } from './study.js'
import { EMPTY_STATE, fromFragment, isFiltered, type ViewState } from './view-state.js'

const MOVING = new Set(['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Tab'])

async function start(): Promise<void> {
  const data = await readData()
  const say = createSay(data)
  const store = openStore(data.guide)
  const search = createSearch(data.questions)
  const input = byId<HTMLInputElement>('page_search')
  const inPlace = createInPlace()
  const address = createAddress()
  let state: ViewState = fromFragment(location.hash) ?? EMPTY_STATE
  let found: Found = search.find(state, store.stateOf)

  const show = (): void => {
    found = search.find(state, store.stateOf)
    inPlace.show(new Set(found.questions.map(one => one.id)))
    const isPlain = !isFiltered(state)
    byId('page_found').textContent = isPlain
      ? ''
      : found.questions.length === 0
        ? say('noMatch')
        : say('found', { count: found.questions.length, total: data.questions.length })
    showNear()
    byId('page_problem').textContent = found.problems
      .map(({ column, problem, slots }) => say('queryProblem', { column, message: say(problem, slots) }))
      .join('\n')
    results.show(found, state)
    filters.show(state)
    choice.show(state.pick)
    markWords(
      found.words,
      found.questions.map(one => one.id),
    )
  }

  const markFound = (): void =>
    markWords(
      found.words,
      found.questions.map(one => one.id),
    )

  const showNear = (): void => {
    if (found.questions.length > 0 || state.query.trim() === '') return
    const near = search.nearWords(state.query)
    if (near.length === 0) return
    const buttons = near.flatMap(word => {
      const button = make('button', { type: 'button', textContent: word })
      button.addEventListener('click', () => {
        change({ query: word })
        input.focus()
      })
      return [' ', button]
    })
    byId('page_found').append(make('span', { className: 'near' }, ` ${say('nearWords')}`, ...buttons))
  }

  const change = (patch: Partial<ViewState>, isTyped = false): void => {
    state = { ...state, ...patch }
    if (input.value !== state.query && document.activeElement !== input) input.value = state.query
    if ('query' in patch && patch.query !== input.value) input.value = patch.query ?? ''
    address.write(state, isTyped)
    show()
  }

  const printing = watchPrint(() => state.pick)
  const results = createResults(say, change)
  const filters = createFilters(data, say, change)
  const choice = createChoice(data, say, {
    shown: () => found.questions,
    change: pick => change({ pick }),
    print: printing.printChoice,
  })
  const study = createStudy({ data, store, say, shown: () => found.questions, changed: show })
  const panels = watchPanels({ study: study.open }, { study: study.close })
  const returning = createReturning()
  watchAppearance()
  watchLinks(panels.close)
  watchOpeners()
  watchPosition()
  addCopyButtons(say)
  addChoices(say)
  watchKeys(() => {
    if (panels.close()) return
    returning.back(() => change({ ...EMPTY_STATE, pick: state.pick }))
    input.blur()
  })
  /** What was typed and not yet asked; 0 when there is nothing such. */
  let frame = 0
  const typed = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    if (input.value !== '') returning.begin()
    change({ query: input.value }, true)
    if (state.query === '') returning.back(() => {})
    else returning.toResults()
  }
  input.addEventListener('input', () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(typed)
  })
  // A key that moves or opens, and a click, come after what was typed, however fast.
  const settle = (): void => {
    if (frame !== 0) typed()
  }
  document.addEventListener('click', settle, true)
  window.addEventListener('beforeprint', settle)
  document.addEventListener('keydown', ({ key }) => void (MOVING.has(key) && settle()), true)
  let marking = 0
  const markSoon = (): void => {
    cancelAnimationFrame(marking)
    marking = requestAnimationFrame(markFound)
  }
  document.addEventListener('toggle', markSoon, true)
  window.addEventListener('hashchange', () => {
    address.drop()
    const next = fromFragment(location.hash)
    if (next === null) revealFragment(location.hash)
    else {
      state = next
      input.value = state.query
      show()
    }
  })

  // A live page has exchanged answers: what is searched and shown follows.
  document.addEventListener(CHANGE_EVENT, event => {
    const { answers, questions } = (event as CustomEvent<LiveChange>).detail
    for (const answer of answers) {
      addCopyButtons(say, answer)
      addChoices(say, answer.parentElement ?? answer)
    }
    const fresh = questions.map(withTexts)
    data.questions = data.questions.map(one => fresh.find(({ id }) => id === one.id) ?? one)
    search.update(fresh)
    show()
  })

  for (const element of all('[data-needs-script]')) element.hidden = false
  input.value = state.query
  show()
  if (location.hash !== '' && !location.hash.startsWith('#?')) revealFragment(location.hash)
  delete document.documentElement.dataset.waits
  await search.ready
  document.documentElement.dataset.ready = 'true'
}

void start()
