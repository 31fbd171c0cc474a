import { createEmptyCard, State } from 'ts-fsrs'
import { expect, test } from 'vitest'
import type { PageQuestion } from '../../src/model/page.js'
import { grade, intervals, queueOf } from '../../src/page/schedule.js'
import { openStore, parseProgress } from '../../src/page/store.js'

const NOW = new Date(2026, 4, 31, 12)
const question = (id: string): PageQuestion => ({
  id,
  category: 'c',
  level: null,
  tags: [],
  title: id,
  short: null,
  summary: '',
  text: '',
  code: '',
  number: '1.1',
  minutes: 1,
  hash: '',
})
const questions = ['a', 'b', 'c', 'd'].map(question)
const ids = (list: PageQuestion[]): string[] => list.map(({ id }) => id)

function storeWith(due: Record<string, number>) {
  const store = openStore('guide')
  for (const [id, hours] of Object.entries(due)) {
    const date = new Date(NOW.getTime() + hours * 3_600_000)
    store.progress.cards[id] = {
      ...createEmptyCard(),
      reps: 1,
      state: State.Review,
      due: date,
      stability: 3,
      difficulty: 5,
    }
  }
  return store
}

test('what is due comes first, the longest overdue before all; what is not due waits', () => {
  const store = storeWith({ a: -1, b: -48, c: 5 })
  const { due, fresh } = queueOf(questions, store, NOW)
  expect(ids(due)).toEqual(['b', 'a'])
  expect(ids(fresh)).toEqual(['d'])
})

test('a day has so many new questions, and the next day as many again', () => {
  const store = storeWith({})
  store.progress.perDay = 2
  expect(ids(queueOf(questions, store, NOW).fresh)).toEqual(['a', 'b'])
  grade('a', 'good', store, NOW)
  expect(ids(queueOf(questions, store, NOW).fresh)).toEqual(['b'])
  const tomorrow = new Date(NOW.getTime() + 86_400_000)
  expect(ids(queueOf(questions, store, tomorrow).fresh)).toEqual(['b', 'c'])
})

test('a better grade comes back later; `again` comes back in this session', () => {
  const store = storeWith({ a: -1 })
  const { again, hard, good, easy } = intervals('a', store, NOW)
  expect(again).toBeLessThan(hard)
  expect(hard).toBeLessThan(good)
  expect(good).toBeLessThan(easy)
  expect(grade('a', 'again', store, NOW)).toBe(true)
  expect(grade('a', 'easy', store, NOW)).toBe(false)
})

test('of progress that anybody wrote, only cards that can be scheduled are taken', () => {
  const card = { ...createEmptyCard(), reps: 2, state: State.Review, stability: 3, difficulty: 5 }
  const cards = {
    a: card,
    b: { ...card, difficulty: 0 },
    c: { ...card, stability: 'x' },
    d: { ...card, due: 'never' },
    e: 7,
  }
  const progress = parseProgress(JSON.stringify({ version: 1, guide: 'guide', cards }), 'guide')
  expect(Object.keys(progress?.cards ?? {})).toEqual(['a'])
  expect(parseProgress('{}', 'guide')).toBeNull()
  expect(parseProgress('no JSON', 'guide')).toBeNull()
})
