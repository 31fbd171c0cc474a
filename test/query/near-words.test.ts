import { expect, test } from 'vitest'
import { fold, learnWords, nearWords, type Vocabulary } from '../../src/query/index.js'

function near(typed: string, ...texts: string[]): string[] {
  const vocabulary: Vocabulary = new Map()
  for (const text of texts) learnWords(vocabulary, [fold(text)])
  return nearWords(fold(typed), vocabulary)
}

test.each([
  ['letters in another order', 'ownreship', ['OWNERSHIP']],
  ['a letter too few', 'lifetme', ['LIFETIME']],
  ['a word that is not typed to its end', 'ownresh', ['OWNERSHIP']],
  ['nothing near', 'zebra', []],
])('%s', (_, typed, expected) => {
  expect(near(typed, 'Ownership moves', 'A lifetime is a region')).toEqual(expected)
})

test('the nearest comes first, then what stands in more questions', () => {
  expect(near('hinfe', 'hinge', 'hinges', 'hint', 'binge hinge')).toEqual([
    'HINGE',
    'HINGES',
    'BINGE',
    'HINT',
  ])
  expect(near('pat', 'cat', 'bat', 'bat')).toEqual(['BAT', 'CAT'])
})

test('a text without spaces and a long constant are no words', () => {
  expect(near('0xffffffff', `0x${'f'.repeat(64)}`)).toEqual([])
})
