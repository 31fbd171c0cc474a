import { expect, test } from 'vitest'
import { readingMinutes } from '../../src/parse/record/reading-minutes.js'
import { asciiSlug, cutSlug } from '../../src/parse/text/ascii-slug.js'
import { byNumberAndName, splitName } from '../../src/parse/text/split-name.js'

test.each([
  ['What is `Vec<T>`?', 'what-is-vec-t'],
  ['  Café – crème ', 'cafe-creme'],
  ['Größe und Maß', 'grosse-und-mass'],
  ['所有権', null],
  ['Go 言語', null],
  ['???', null],
  ['C++ & 2024', 'c-2024'],
])('the slug of %j is %j', (text, slug) => {
  expect(asciiSlug(text)).toBe(slug)
})

test('a long slug is cut and told apart by a hash', () => {
  const [one, two] = [cutSlug(`${'a-'.repeat(40)}one`, 63), cutSlug(`${'a-'.repeat(40)}two`, 63)]
  expect(one).toHaveLength(62)
  expect(one).not.toBe(two)
  expect(cutSlug('short', 63)).toBe('short')
})

test('order is the number, then the name; names without a number come last', () => {
  const names = ['b', '10-a', '2-b', '002-a', 'a', '1_z']
  expect(names.sort(byNumberAndName)).toEqual(['1_z', '002-a', '2-b', '10-a', 'a', 'b'])
  expect(splitName('2024')).toEqual({ order: Number.POSITIVE_INFINITY, name: '2024' })
})

test('reading time counts words, unspaced characters and lines of code', () => {
  expect(readingMinutes('', 0)).toBe(1)
  expect(readingMinutes('word '.repeat(600), 0)).toBe(3)
  expect(readingMinutes('語'.repeat(800), 25)).toBe(3)
  expect(readingMinutes('語 '.repeat(800), 0)).toBe(2)
})
