import { type Card, createEmptyCard, State } from 'ts-fsrs'
import type { ViewState } from './view-state.js'

/** What is known of the reader's learning, by question id: it survives a guide that is built anew. */
export interface Progress {
  version: 1
  guide: string
  cards: Record<string, Card>
  /** How many new questions were begun on which day (ISO, local). */
  begun: { day: string; count: number }
  perDay: number
}

export interface Store {
  progress: Progress
  /** False when the browser keeps nothing (private window, blocked storage). */
  kept: boolean
  save(): void
  stateOf(id: string): Exclude<ViewState['progress'], ''>
  cardOf(id: string): Card
  /** Takes over exported progress; the number of questions, or null when it is none of this guide. */
  load(text: string): number | null
  reset(): void
}

const PER_DAY = 20
const STATES = [State.New, State.Learning, State.Review, State.Relearning] as const

/** Opens the progress of one guide; others on the same origin have their own. */
export function openStore(guide: string): Store {
  const key = `vademecum:${guide}`
  const empty = (): Progress => ({
    version: 1,
    guide,
    cards: {},
    begun: { day: '', count: 0 },
    perDay: PER_DAY,
  })
  const read = readKey(key)
  /** A question may be called `constructor`, which every object has. */
  const kept = (id: string): Card | undefined =>
    Object.hasOwn(store.progress.cards, id) ? store.progress.cards[id] : undefined
  const store: Store = {
    progress: (read === null ? null : parseProgress(read, guide)) ?? empty(),
    kept: read !== null || canKeep(),
    save: () => {
      store.kept = writeKey(key, JSON.stringify(store.progress))
    },
    stateOf: id => {
      const card = kept(id)
      if (card === undefined || card.reps === 0) return 'new'
      return card.state === State.Review ? 'known' : 'learning'
    },
    cardOf: id => kept(id) ?? createEmptyCard(),
    load: text => {
      const loaded = parseProgress(text, guide)
      if (loaded === null) return null
      store.progress = loaded
      store.save()
      return Object.keys(loaded.cards).length
    },
    reset: () => {
      store.progress = empty()
      store.save()
    },
  }
  return store
}

/** Progress from JSON that anybody may have written; null when it is not this guide's. */
export function parseProgress(text: string, guide: string): Progress | null {
  try {
    const value: unknown = JSON.parse(text)
    if (!isRecord(value) || value.version !== 1 || value.guide !== guide || !isRecord(value.cards))
      return null
    const cards = Object.entries(value.cards).flatMap(([id, card]) => {
      const read = parseCard(card)
      return read === null ? [] : [[id, read] as const]
    })
    // A damaged file must not take the place of what was learned.
    if (cards.length === 0 && Object.keys(value.cards).length > 0) return null
    const begun = isRecord(value.begun) ? value.begun : {}
    return {
      version: 1,
      guide,
      cards: Object.fromEntries(cards),
      begun: { day: String(begun.day ?? ''), count: positive(begun.count) ?? 0 },
      perDay: positive(value.perDay) ?? PER_DAY,
    }
  } catch {
    return null
  }
}

function parseCard(value: unknown): Card | null {
  if (!isRecord(value)) return null
  const due = new Date(String(value.due))
  const last = value.last_review === undefined ? undefined : new Date(String(value.last_review))
  const read = (name: keyof Card): number => positive(value[name]) ?? 0
  if (Number.isNaN(due.getTime()) || (last !== undefined && Number.isNaN(last.getTime()))) return null
  // A card that was seen has both; without them there is nothing to reckon with.
  if (read('reps') > 0 && (read('stability') <= 0 || read('difficulty') <= 0)) return null
  return {
    due,
    stability: read('stability'),
    difficulty: read('difficulty'),
    elapsed_days: read('elapsed_days'),
    scheduled_days: read('scheduled_days'),
    learning_steps: read('learning_steps'),
    reps: read('reps'),
    lapses: read('lapses'),
    state: STATES[read('state')] ?? State.New,
    ...(last === undefined ? {} : { last_review: last }),
  }
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readKey(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function writeKey(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value)
    return true
  } catch {
    return false
  }
}

function canKeep(): boolean {
  const key = 'vademecum-test'
  if (!writeKey(key, '1')) return false
  localStorage.removeItem(key)
  return true
}
