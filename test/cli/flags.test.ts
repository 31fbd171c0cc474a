import { InvalidArgumentError } from 'commander'
import { describe, expect, test } from 'vitest'
import { given } from '../../src/cli/flags/given.js'
import { requestOf } from '../../src/cli/flags/selection.js'
import { readCount, readList, readSeconds, readSeed, readText } from '../../src/cli/flags/values.js'

test('lists are comma-separated, repeated, trimmed', () => {
  expect(readList('a, b', readList('c'))).toEqual(['c', 'a', 'b'])
  expect(() => readList(' ,')).toThrow(InvalidArgumentError)
  expect(() => readText('  ')).toThrow(InvalidArgumentError)
})

describe('numbers', () => {
  test.each(['0', '-1', '1.5', '1e3', 'abc', '', '99999999999999999999'])('no count: %j', text => {
    expect(() => readCount(text)).toThrow('Expected a whole number above 0.')
  })

  test.each(['0', '-1', 'abc', '', 'Infinity', '1,5'])('no seconds: %j', text => {
    expect(() => readSeconds(text)).toThrow('Expected seconds, a number above 0.')
  })

  test('the good ones', () => {
    expect([readCount('20'), readSeed('0'), readSeconds('2.5')]).toEqual([20, 0, 2500])
    expect(() => readSeed('x')).toThrow('Expected a whole number, 0 or above.')
  })
})

test('what was not given does not hide a default', () => {
  expect(given({ a: undefined, b: false, c: 0 })).toEqual({ b: false, c: 0 })
  expect(requestOf({ tag: ['async'], seed: 0 })).toEqual({ tag: ['async'], seed: 0 })
})
