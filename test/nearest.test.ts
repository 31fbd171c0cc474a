import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../src/nearest.js'

const WORDS = ['handbook', 'epub', 'cheat-sheet', 'ownership', 'async', 'pin', 'pinning']

test.each([
  ['handbok', 'handbook'],
  ['Handbook', 'handbook'],
  ['asnyc', 'async'],
  ['cheatsheet', 'cheat-sheet'],
  ['pim', 'pin'],
  ['pdf', null],
  ['quantum', null],
  ['', null],
])('%j was meant for %j', (word, meant) => {
  expect(nearest(word, WORDS)).toBe(meant)
})

test('one slip of the finger is always understood', () => {
  const slip = fc.record({
    word: fc.stringMatching(/^[a-z]{3,12}$/),
    at: fc.nat(11),
    kind: fc.constantFrom('drop', 'double', 'swap'),
  })
  fc.assert(
    fc.property(slip, ({ word, at, kind }) => {
      const index = at % (word.length - 1)
      const [before, one, two, rest] = [
        word.slice(0, index),
        word.charAt(index),
        word.charAt(index + 1),
        word.slice(index + 2),
      ]
      const slips = {
        drop: before + two + rest,
        double: before + one + one + two + rest,
        swap: before + two + one + rest,
      }
      expect(nearest(slips[kind], [word])).toBe(word)
    }),
  )
})

test('what is known is its own nearest', () => {
  fc.assert(
    fc.property(fc.constantFrom(...WORDS), word => {
      expect(nearest(word, WORDS)).toBe(word)
    }),
  )
})
