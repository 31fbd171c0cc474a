import type { PageQuestion } from '../model/page.js'
import { byId, make } from './elements.js'
import { excerptOf, mark, type Piece, patternOf } from './excerpt.js'
import { reveal } from './reveal.js'
import type { Say } from './say.js'
import type { Found } from './search.js'
import type { ViewState } from './view-state.js'

/** More are reached by a narrower search. */
const MOST = 30

/** The list of results by relevance, each with a line of context; empty and hidden when results stand in their place. */
export function showResults(
  found: Found,
  state: ViewState,
  say: Say,
  change: (patch: Partial<ViewState>) => void,
): void {
  const panel = byId('page_results')
  const isAsked = found.words.length > 0 && found.questions.length > 0
  panel.hidden = !isAsked
  if (!isAsked) {
    panel.replaceChildren()
    return
  }
  const orders = (['relevance', 'place'] as const).map(order => {
    const button = make('button', {
      type: 'button',
      textContent: say(order === 'place' ? 'inPlace' : 'byRelevance'),
    })
    button.setAttribute('aria-pressed', String(state.order === order))
    button.addEventListener('click', () => change({ order }))
    return button
  })
  const list = make('ol')
  if (state.order === 'relevance')
    list.append(...found.ranked.slice(0, MOST).map(one => entry(one, found.words)))
  panel.replaceChildren(make('p', { className: 'orders' }, ...orders), list)
}

function entry(one: PageQuestion, words: string[]): HTMLElement {
  const pattern = patternOf(words)
  const title = pattern === null ? [{ text: one.title, marked: false }] : mark(one.title, pattern)
  const link = make(
    'a',
    { href: `#${one.id}` },
    make('span', { className: 'number' }, one.number),
    ' ',
    ...pieces(title),
  )
  link.addEventListener('click', event => {
    const target = document.getElementById(one.id)
    if (target === null) return
    event.preventDefault()
    reveal(target)
    target.querySelector<HTMLElement>('summary')?.focus({ preventScroll: true })
  })
  return make('li', {}, link, make('p', { className: 'context' }, ...pieces(excerptOf(one, words))))
}

function pieces(parts: Piece[]): (Node | string)[] {
  return parts.map(({ text, marked }) => (marked ? make('mark', {}, text) : text))
}
