import type { PageQuestion } from '../model/page.js'
import { byId, make } from './elements.js'
import { excerptOf, mark, type Piece, patternOf } from './excerpt.js'
import { languageOf } from './language-of.js'
import { reveal } from './reveal.js'
import type { Say } from './say.js'
import type { Found } from './search.js'
import type { ViewState } from './view-state.js'

/** More are reached by a narrower search. */
const MOST = 30

/** The list of results by relevance, each with a line of context; empty when results stand in their place, hidden when none are asked for. */
export function createResults(
  say: Say,
  change: (patch: Partial<ViewState>) => void,
): { show(found: Found, state: ViewState): void } {
  const panel = byId('page_results')
  const orders = (['relevance', 'place'] as const).map(order => {
    const button = make('button', {
      type: 'button',
      textContent: say(order === 'place' ? 'inPlace' : 'byRelevance'),
    })
    button.addEventListener('click', () => change({ order }))
    return { order, button }
  })
  const list = make('ol')
  panel.append(make('p', { className: 'orders' }, ...orders.map(({ button }) => button)), list)
  return {
    show: (found, state) => {
      panel.hidden = found.words.length === 0 || found.questions.length === 0
      const isListed = !panel.hidden && state.order === 'relevance'
      for (const { order, button } of orders)
        button.setAttribute('aria-pressed', String(state.order === order))
      list.replaceChildren(
        ...(isListed ? found.ranked.slice(0, MOST).map(one => entry(one, found.words)) : []),
      )
      list.hidden = !isListed
    },
  }
}

function entry(one: PageQuestion, words: string[]): HTMLElement {
  const pattern = patternOf(words)
  const title = pattern === null ? [{ text: one.title, marked: false }] : mark(one.title, pattern)
  const language = languageOf(one.id)
  const link = make(
    'a',
    { href: `#${one.id}` },
    make('span', { className: 'number' }, one.number),
    ' ',
    make('span', language, ...pieces(title)),
  )
  link.addEventListener('click', event => {
    const target = document.getElementById(one.id)
    if (target === null) return
    event.preventDefault()
    reveal(target)
    target.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true })
  })
  return make(
    'li',
    {},
    link,
    make('p', { className: 'context', ...language }, ...pieces(excerptOf(one, words))),
  )
}

function pieces(parts: Piece[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? make('mark', {}, text) : text))
}
