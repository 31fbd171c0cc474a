import { expect, test } from 'vitest'
import { isWithin } from '../src/paths.js'

test.each([
  ['/a/b', '/a/b', true],
  ['/a/b/c', '/a/b', true],
  ['/a/b/..c/d', '/a/b', true],
  ['/a/..b', '/a', true],
  ['/a/bc', '/a/b', false],
  ['/a', '/a/b', false],
  ['/a/b/../c', '/a/b', false],
  ['/x', '/', true],
  ['/', '/x', false],
])('%s in %s: %s', (path, folder, expected) => {
  expect(isWithin(path, folder)).toBe(expected)
})
