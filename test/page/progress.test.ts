import { expect, test } from 'vitest'
import { parseProgress } from '../../src/page/store.js'

const card = { due: '2026-01-01T00:00:00.000Z', stability: 2, difficulty: 3, reps: 1, state: 2 }
const file = (cards: object): string => JSON.stringify({ version: 1, guide: 'g', cards })

test.each([
  ['nothing', ''],
  ['a list', '[]'],
  ['another guide', JSON.stringify({ version: 1, guide: 'other', cards: {} })],
  ['another version', JSON.stringify({ version: 2, guide: 'g', cards: {} })],
  ['cards of which none can be read', file({ a: 5, b: { due: 'never' } })],
])('%s is no progress', (_, text) => {
  expect(parseProgress(text, 'g')).toBeNull()
})

test('what can be read of a file is taken, whatever its questions are called', () => {
  const read = parseProgress(file({ constructor: card, broken: 5 }), 'g')
  expect(Object.keys(read?.cards ?? {})).toEqual(['constructor'])
  expect(parseProgress(file({}), 'g')?.cards).toEqual({})
})
