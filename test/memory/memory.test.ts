import { expect, test } from 'vitest'
import { createMemory, type Kind } from '../../src/memory/memory.js'
import { createShelf } from '../../src/memory/shelf.js'

/** A shelf that holds `old`, after some turns in each of which another value was put there. */
function aged(turns: number) {
  const shelf = createShelf<string>()
  shelf.set('old', 'kept')
  for (let n = 0; n < turns; n++) {
    shelf.set('other', String(n))
    shelf.turn()
  }
  return shelf
}

test.each([
  [1, 2],
  [2, 2],
  [3, 1],
  [4, 1],
])('after %i turns without a use %i values are left', (turns, left) => {
  expect(aged(turns).size).toBe(left)
})

test('what is asked for stays, however many turns there are', () => {
  const shelf = createShelf<string>()
  shelf.set('old', 'kept')
  for (let n = 0; n < 9; n++) {
    expect(shelf.get('old')).toBe('kept')
    shelf.turn()
  }
  expect(shelf.size).toBe(1)
})

test('a shelf that nobody uses does not grow old', () => {
  const shelf = createShelf<string>()
  shelf.set('old', 'kept')
  for (let n = 0; n < 9; n++) shelf.turn()
  expect(shelf.get('old')).toBe('kept')
})

test('a value is made once a key, until it is forgotten', () => {
  const shelf = createShelf<string>()
  let made = 0
  const recall = (key: string): string => shelf.recall(key, () => `${key}${++made}`)
  expect([recall('a'), recall('a'), recall('b'), recall('a')]).toEqual(['a1', 'a1', 'b2', 'a1'])
  for (let n = 0; n < 4; n++) {
    recall('b')
    shelf.turn()
  }
  expect(recall('a')).toBe('a3')
})

test('a memory keeps kinds apart, each on one shelf, and turns all of them', () => {
  const memory = createMemory(true)
  const [one, other]: Kind<string>[] = [{}, {}]
  if (one === undefined || other === undefined) throw new Error('two kinds')
  memory.shelf(one).set('key', 'one')
  memory.shelf(other).set('key', 'other')
  expect([memory.shelf(one).get('key'), memory.shelf(other).get('key'), memory.size()]).toEqual([
    'one',
    'other',
    2,
  ])
  for (let n = 0; n < 4; n++) {
    memory.shelf(one).get('key')
    memory.shelf(other).get('another')
    memory.turn()
  }
  expect([memory.shelf(one).get('key'), memory.shelf(other).get('key'), memory.size()]).toEqual([
    'one',
    undefined,
    1,
  ])
})
