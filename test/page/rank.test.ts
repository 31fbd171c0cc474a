import { expect, test } from 'vitest'
import { createRanking } from '../../src/page/rank.js'
import { fold, foldDocument, type QueryDocument } from '../../src/query/index.js'

const BLANK = { category: 'c', level: null, tags: [], short: null, summary: '', text: '', code: '' } as const

function ranked(words: string[], ...documents: (Partial<QueryDocument> & { id: string })[]): string[] {
  const folded = documents.map(one => foldDocument({ ...BLANK, title: one.id, ...one }))
  const { scoreOf } = createRanking(words.map(fold), folded)
  return folded
    .toSorted((a, b) => scoreOf(b) - scoreOf(a))
    .map(({ names }) => names.id[0]?.toLowerCase() ?? '')
}

test('a word in the title is above any number of them in the answer', () => {
  const order = ranked(
    ['pin'],
    { id: 'often', text: 'pin '.repeat(50) },
    { id: 'named', title: 'What is pin?', text: 'x '.repeat(500) },
  )
  expect(order).toEqual(['named', 'often'])
})

test('tags are above a summary, a summary above the answer', () => {
  const order = ranked(
    ['pin'],
    { id: 'text', text: 'pin' },
    { id: 'summary', summary: 'pin' },
    { id: 'tag', tags: ['pin'] },
  )
  expect(order).toEqual(['tag', 'summary', 'text'])
})

test('a whole word is above the beginning of one, and that above the inside of one', () => {
  const order = ranked(
    ['pin'],
    { id: 'inside', text: 'spinning' },
    { id: 'beginning', text: 'pinned up' },
    { id: 'whole', text: 'a pin up' },
  )
  expect(order).toEqual(['whole', 'beginning', 'inside'])
})

test('a rare word counts for more than a common one', () => {
  const common = Array.from({ length: 8 }, (_, index) => ({ id: `c${index}`, text: 'send' }))
  expect(ranked(['send', 'sync'], ...common, { id: 'rare', text: 'sync' })[0]).toBe('rare')
})
