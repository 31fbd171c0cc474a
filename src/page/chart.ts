import type { FullData } from './data.js'
import { make } from './elements.js'
import { languageOf } from './language-of.js'
import type { Say } from './say.js'
import type { Store } from './store.js'

const SVG = 'http://www.w3.org/2000/svg'
const STATES = [
  { state: 'known', phrase: 'isKnown' },
  { state: 'learning', phrase: 'isLearning' },
] as const

/** How much of each category is known and in learning: a row each, with a bar, and what each color says. */
export function chart(data: FullData, store: Store, say: Say): DocumentFragment {
  const rows = data.categories.map(({ id, number, title }) => {
    const own = data.questions.filter(one => one.category === id)
    const counts = STATES.map(({ state, phrase }) => ({
      state,
      name: say(phrase),
      count: own.filter(one => store.stateOf(one.id) === state).length,
    }))
    return make(
      'tr',
      {},
      make('th', { scope: 'row' }, `${number} `, make('span', languageOf(id), title)),
      make('td', {}, bar(counts, own.length)),
      make('td', { className: 'count' }, `${counts[0]?.count ?? 0}/${own.length}`),
    )
  })
  const table = make('table', { className: 'chart' }, make('tbody', {}, ...rows))
  table.setAttribute('aria-label', say('chart'))
  const legend = STATES.map(({ state, phrase }) =>
    make('span', {}, bar([{ state, name: '', count: 1 }], 1), say(phrase)),
  )
  const made = new DocumentFragment()
  made.append(table, make('p', { className: 'legend' }, ...legend))
  return made
}

/** Parts of a whole beside each other; what is in learning is thinner, as colors do not tell everybody. */
function bar(parts: { state: string; name: string; count: number }[], whole: number): SVGSVGElement {
  const svg = draw('svg', { viewBox: '0 0 100 12', preserveAspectRatio: 'none' })
  if (parts.every(({ name }) => name === '')) svg.setAttribute('aria-hidden', 'true')
  else {
    svg.setAttribute('role', 'img')
    svg.setAttribute('aria-label', parts.map(({ name, count }) => `${name}: ${count}`).join(', '))
  }
  svg.append(draw('rect', { x: 0, y: 0, width: 100, height: 12, class: 'ground' }))
  let x = 0
  for (const { state, count } of parts) {
    const width = (count / Math.max(1, whole)) * 100
    const [y, height] = state === 'known' ? [0, 12] : [3, 6]
    svg.append(draw('rect', { x, y, width, height, class: state }))
    x += width
  }
  return svg
}

function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | number>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
