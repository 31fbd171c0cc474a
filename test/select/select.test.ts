import { describe, expect, test } from 'vitest'
import { UsageError } from '../../src/diagnostics.js'
import type { FilterRequest } from '../../src/model/filter.js'
import { select, selectAll } from '../../src/select/index.js'
import { sketchGuide } from '../guide.js'

const guide = await sketchGuide(
  {
    ownership: [
      { id: 'moves', level: 'junior', tags: ['ownership', 'drop'], text: 'A value has one owner.' },
      { id: 'smart-pointers', level: 'mid', tags: ['box', 'drop'] },
      { id: 'cells', level: 'senior', tags: ['interior'], summary: 'Straße and BORROW\nchecker.' },
    ],
    async: [
      { id: 'futures', level: 'senior', tags: ['async', 'drop'], title: 'What does poll promise?' },
      { id: 'pinning', level: 'senior', tags: ['async', 'pin'] },
    ],
  },
  [
    { name: 'basics', title: 'The basics', filter: { level: ['junior', 'mid'] } },
    { name: 'waiting', title: 'Waiting', filter: { tag: ['async'], exclude: ['pinning'] } },
  ],
)
const defaults = { seed: 1 }
const ids = (request: FilterRequest): string[] =>
  select(guide, request, defaults).questions.map(({ id }) => id)

describe('filters', () => {
  test.each<[FilterRequest, string[]]>([
    [{}, ['moves', 'smart-pointers', 'cells', 'futures', 'pinning']],
    [{ category: ['async'] }, ['futures', 'pinning']],
    [{ category: ['async', 'ownership'], tag: ['drop'] }, ['moves', 'smart-pointers', 'futures']],
    [{ level: ['mid', 'junior'] }, ['moves', 'smart-pointers']],
    [{ id: ['pinning', 'moves'] }, ['moves', 'pinning']],
    [{ query: 'POLL promise' }, ['futures']],
    [{ query: 'one  owner' }, ['moves']],
    [{ query: 'strasse and borrow checker' }, ['cells']],
    [{ query: 'INTERIOR' }, ['cells']],
    [{ exclude: ['drop', 'cells'] }, ['pinning']],
    [{ exclude: ['ownership'] }, ['futures', 'pinning']],
    [{ bundle: ['basics'] }, ['moves', 'smart-pointers']],
    [{ bundle: ['waiting', 'basics'], tag: ['drop'] }, ['moves', 'smart-pointers', 'futures']],
    [{ sample: 99 }, ['moves', 'smart-pointers', 'cells', 'futures', 'pinning']],
  ])('%j', (request, expected) => {
    expect(ids(request)).toEqual(expected)
  })
})

describe('names', () => {
  test.each<[FilterRequest, string, string | null]>([
    [{}, '', null],
    [{ seed: 4 }, '', null],
    [{ category: ['async'] }, 'categories/async', 'The async'],
    [{ category: ['async', 'async'] }, 'categories/async', 'The async'],
    [{ bundle: ['basics'] }, 'bundles/basics', 'The basics'],
    [{ category: ['async', 'ownership'] }, 'selection', 'The ownership, The async'],
    [{ category: ['async'], level: ['senior'] }, 'selection', 'The async · senior'],
    [{ bundle: ['basics', 'waiting'] }, 'selection', 'The basics, Waiting'],
    [{ query: 'poll', tag: ['async'] }, 'selection', 'async · “poll”'],
    [{ sample: 2 }, 'selection', null],
  ])('%j goes to %j', (request, directory, title) => {
    expect(select(guide, request, defaults)).toMatchObject({ directory, title })
  })

  test('a selection holds no empty category and leaves the guide alone', () => {
    const selection = select(guide, { id: ['cells'] }, defaults)
    expect(selection.categories.map(({ id, questions }) => [id, questions.length])).toEqual([
      ['ownership', 1],
    ])
    expect(guide.categories.map(({ questions }) => questions.length)).toEqual([3, 2])
    expect(selection.guide).toBe(guide)
  })
})

describe('what a build makes', () => {
  const directories = (request: FilterRequest, byCategory: boolean): string[] =>
    selectAll(guide, request, { ...defaults, byCategory }).map(({ directory }) => directory)

  test('without a filter the guide and its bundles, categories when asked for', () => {
    expect(directories({}, false)).toEqual(['', 'bundles/basics', 'bundles/waiting'])
    expect(directories({}, true)).toEqual([
      '',
      'categories/ownership',
      'categories/async',
      'bundles/basics',
      'bundles/waiting',
    ])
  })

  test('with a filter that selection only', () => {
    expect(directories({ category: ['async'] }, true)).toEqual(['categories/async'])
    expect(directories({ tag: ['drop'] }, true)).toEqual(['selection'])
  })
})

describe('what goes wrong', () => {
  const failure = (request: FilterRequest): unknown => {
    try {
      return select(guide, request, defaults)
    } catch (error) {
      return error
    }
  }

  test('all unknown values at once, each with the nearest', () => {
    const error = failure({
      category: ['asnyc', 'ownership'],
      tag: ['pim', 'quantum'],
      level: ['expert'],
      id: ['smart-pointer'],
      bundle: ['basic'],
      exclude: ['cell', 'drop'],
    })
    expect(error).toBeInstanceOf(UsageError)
    expect(error).toMatchObject({ status: 2, rule: 'usage' })
    expect(String(error)).toMatchInlineSnapshot(`
      "UsageError: Unknown category \`asnyc\`, did you mean \`async\`?
      Unknown bundle \`basic\`, did you mean \`basics\`?
      Unknown level \`expert\`, expected junior, mid, senior or staff
      Unknown tag \`pim\`, did you mean \`pin\`?
      Unknown tag \`quantum\`, expected async, box, drop, interior, ownership or pin
      Unknown question id \`smart-pointer\`, did you mean \`smart-pointers\`?
      Unknown id, category or tag to exclude \`cell\`, did you mean \`cells\`?"
    `)
  })

  test.each<[FilterRequest]>([
    [{ level: ['staff'] }],
    [{ category: ['async'], level: ['junior'] }],
    [{ category: ['ownership'], tag: ['drop'], query: 'nowhere to be found', sample: 3 }],
    [{ bundle: ['waiting'], exclude: ['futures', 'pin'] }],
  ])('an empty result says which filter emptied it: %j', request => {
    const error = failure(request)
    expect(error).toMatchObject({ status: 1, rule: 'empty-selection' })
    expect(String(error)).toMatchSnapshot()
  })
})
