import { expect, test } from 'vitest'
import { stableIds } from '../../src/pdf/passes/stable-ids.js'

/** Two header cells, a cell that belongs to both, and the tree that finds them, as Chromium writes them. */
function table(first: number, second: number): Uint8Array {
  const id = (number: number) => `(node${String(number).padStart(8, '0')})`
  return Buffer.from(
    `<</S /TH /ID ${id(first)}>> <</S /TH /ID ${id(second)}>> <</S /TD /A <</Headers [${id(first)} ${id(second)}]>> >>
     <</Limits [${id(first)} ${id(second)}]\n/Names [${id(first)} 472 0 R ${id(second)} 474 0 R]>>`,
  )
}

test('the numbers count from one, in the same order, wherever they stand', () => {
  expect(Buffer.from(stableIds(table(749, 1756)))).toEqual(table(1, 2))
  expect(Buffer.from(stableIds(table(1756, 749)))).toEqual(table(2, 1))
})

test('what only looks alike stays', () => {
  const text =
    '/Alt (node00000756) /Alt (4 R \\(node00000756\\)) (node0000075) (node00000756x (nodes) node00000756'
  expect(Buffer.from(stableIds(Buffer.from(text))).toString()).toBe(text)
})
