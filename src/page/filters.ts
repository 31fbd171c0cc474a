import type { FullData } from './data.js'
import { byId, make } from './elements.js'
import { languageOf } from './language-of.js'
import type { Say } from './say.js'
import type { ViewState } from './view-state.js'

/** The panel of filters. `change` is told of each tick. */
export function createFilters(
  data: FullData,
  say: Say,
  change: (patch: Partial<ViewState>) => void,
): { show(state: ViewState): void } {
  const panel = byId('page_filters')
  const counted = (name: 'level' | 'tag'): [string, number][] => {
    const counts = new Map<string, number>()
    for (const one of data.questions) {
      const values = name === 'tag' ? one.tags : one.level === null ? [] : [one.level]
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
  }
  const levels = Object.keys(data.levels)
  const groups = [
    {
      name: 'category',
      label: say('categories'),
      values: data.categories.map(({ id, number, title }) => ({
        value: id,
        text: make('span', {}, `${number} `, make('span', languageOf(id), title)),
      })),
    },
    {
      name: 'level',
      label: say('levels'),
      values: counted('level')
        .toSorted(([a], [b]) => levels.indexOf(a) - levels.indexOf(b))
        .map(([value, count]) => ({ value, text: `${data.levels[value] ?? value} (${count})` })),
    },
    {
      name: 'tag',
      label: say('tags'),
      values: counted('tag')
        .toSorted(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
        .map(([value, count]) => ({ value, text: `${value} (${count})` })),
    },
  ] as const

  const boxes = groups.flatMap(({ name, label, values }) => {
    const list = make('div')
    const group = make('fieldset', { className: `of-${name}` }, make('legend', {}, label), list)
    const own = values.map(({ value, text }) => {
      const box = make('input', { type: 'checkbox', value })
      box.addEventListener('change', () => {
        change({ [name]: own.filter(one => one.checked).map(one => one.value) })
      })
      list.append(make('label', {}, box, make('span', {}, text)), ' ')
      return box
    })
    if (values.length > 0) panel.append(group)
    return own.map(box => ({ name, box }))
  })

  const progress = make('select')
  const choices = { '': say('allOf'), new: say('isNew'), learning: say('isLearning'), known: say('isKnown') }
  for (const [value, text] of Object.entries(choices)) progress.append(make('option', { value }, text))
  progress.addEventListener('change', () => change({ progress: progress.value as ViewState['progress'] }))
  const clear = make('button', { type: 'button', textContent: say('clear') })
  clear.addEventListener('click', () => change({ category: [], level: [], tag: [], progress: '', query: '' }))
  panel.append(make('p', {}, make('label', {}, `${say('progress')} `, progress), ' ', clear))

  return {
    show: state => {
      for (const { name, box } of boxes) box.checked = state[name].includes(box.value)
      progress.value = state.progress
    },
  }
}
