/** What is to be reviewed, and when again: FSRS. */
import { fsrs, type Grade, Rating } from 'ts-fsrs'
import type { PageQuestion } from '../model/page.js'
import type { Store } from './store.js'

export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type GradeName = (typeof GRADES)[number]

const RATINGS = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<GradeName, Grade>

/** No chance in the intervals: the same answers give the same days. */
const scheduler = fsrs({ enable_fuzz: false })

export interface Queue {
  due: PageQuestion[]
  fresh: PageQuestion[]
}

/** What is due now, the longest overdue first, and as many new questions, in guide order, as the day still has. */
export function queueOf(questions: PageQuestion[], store: Store, now: Date): Queue {
  const dueAt = (one: PageQuestion): number => store.cardOf(one.id).due.getTime()
  const due = questions
    .filter(one => store.stateOf(one.id) !== 'new' && dueAt(one) <= now.getTime())
    .toSorted((a, b) => dueAt(a) - dueAt(b))
  const { begun, perDay } = store.progress
  const left = Math.max(0, perDay - (begun.day === dayOf(now) ? begun.count : 0))
  const fresh = questions.filter(one => store.stateOf(one.id) === 'new').slice(0, left)
  return { due, fresh }
}

/** What is not due yet, the soonest first. */
export function ahead(questions: PageQuestion[], store: Store): PageQuestion[] {
  const dueAt = (one: PageQuestion): number => store.cardOf(one.id).due.getTime()
  return questions.filter(one => store.stateOf(one.id) !== 'new').toSorted((a, b) => dueAt(a) - dueAt(b))
}

/** Days until a question comes again, for each grade. */
export function intervals(id: string, store: Store, now: Date): Record<GradeName, number> {
  const card = store.cardOf(id)
  return Object.fromEntries(
    GRADES.map(name => {
      const { due } = scheduler.next(card, now, RATINGS[name]).card
      return [name, (due.getTime() - now.getTime()) / 86_400_000]
    }),
  ) as Record<GradeName, number>
}

/** Keeps a grade; whether the question comes again in this session. */
export function grade(id: string, name: GradeName, store: Store, now: Date): boolean {
  if (store.stateOf(id) === 'new') {
    const { begun } = store.progress
    const day = dayOf(now)
    store.progress.begun = { day, count: (begun.day === day ? begun.count : 0) + 1 }
  }
  const { card } = scheduler.next(store.cardOf(id), now, RATINGS[name])
  store.progress.cards[id] = card
  store.save()
  return card.due.getTime() - now.getTime() < 3_600_000
}

function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
