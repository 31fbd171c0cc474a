import fc from 'fast-check'
import { expect, test } from 'vitest'
import { select } from '../../src/select/index.js'
import { sketchGuide } from '../guide.js'

/** Their lots have nothing to do with their order. */
const GUIDE = await sketchGuide({
  all: Array.from({ length: 40 }, (_, index) => ({ id: `question-${index}` })),
})
const slugs = fc.subarray(
  GUIDE.questions.map(({ id }) => id),
  { minLength: 1 },
)
const seeds = fc.integer({ min: 0, max: 1_000_000 })
const sample = (ids: string[], count: number, seed: number): string[] =>
  select(GUIDE, { id: ids, sample: count, seed }, { seed: 1 }).questions.map(({ id }) => id)

test('a sample is a subset of the asked size in guide order, the same each time', () => {
  fc.assert(
    fc.property(slugs, fc.integer({ min: 1, max: 50 }), seeds, (ids, count, seed) => {
      const picked = sample(ids, count, seed)
      expect(picked).toEqual(ids.filter(id => picked.includes(id)))
      expect(picked).toHaveLength(Math.min(count, ids.length))
      expect(sample(ids, count, seed)).toEqual(picked)
    }),
  )
})

test('a larger sample contains the smaller one', () => {
  fc.assert(
    fc.property(slugs, fc.integer({ min: 1, max: 20 }), seeds, (ids, count, seed) => {
      expect(sample(ids, count + 1, seed)).toEqual(expect.arrayContaining(sample(ids, count, seed)))
    }),
  )
})

test('a question that joins the guide changes at most one pick', () => {
  fc.assert(
    fc.property(slugs, fc.integer({ min: 1, max: 20 }), seeds, (ids, count, seed) => {
      const before = sample(ids.slice(1).length === 0 ? ids : ids.slice(1), count, seed)
      const after = sample(ids, count, seed)
      expect(before.filter(id => !after.includes(id)).length).toBeLessThanOrEqual(1)
    }),
  )
})

test('seeds differ', () => {
  const ids = Array.from({ length: 30 }, (_, index) => `question-${index}`)
  expect(sample(ids, 5, 1)).not.toEqual(sample(ids, 5, 2))
  expect(sample(ids, 5, 1)).toMatchInlineSnapshot(`
    [
      "question-1",
      "question-5",
      "question-7",
      "question-8",
      "question-28",
    ]
  `)
})
