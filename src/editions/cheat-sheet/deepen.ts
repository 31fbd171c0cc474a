import type { CheatSheetLine } from '../../model/documents.js'
import type { Measures } from './measures.js'
import { fill, heightOf, itemsOf, type Shown } from './pack.js'

type Line = Pick<CheatSheetLine, 'weight' | 'parts'>

/** A step of a card that may be shown. */
interface Offer {
  card: number
  step: number
  needs: number | null
}

/** A page is full from here on; below it, what is least wanted may give way to what fills it better. */
const FULL = 0.95
const LEAST_GAIN = 0.005
const MOST_EXCHANGES = 40

/** As many cards as have room with nothing but their summaries: all, or else the heaviest, of equals the first. */
export function keepCards(measures: Measures, lines: readonly Line[], rooms: readonly number[]): Shown {
  const order = lines
    .map((_, index) => index)
    .sort((a, b) => weightOf(lines, b) - weightOf(lines, a) || a - b)
  const keep = (count: number): Shown => new Map(order.slice(0, count).map(card => [card, new Set<number>()]))
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(measures, keep(middle), rooms)) low = middle
    else high = middle - 1
  }
  return keep(low)
}

/**
 * Goes deeper as long as there is room: step by step, in each the heaviest cards first, of equals the first. What has no room is passed
 * over. `shown` has room; a step whose elements are wider than a column is not offered.
 */
export function deepen(
  measures: Measures,
  lines: readonly Line[],
  rooms: readonly number[],
  shown: Shown,
): Shown {
  const offers = offersOf(measures, lines).filter(({ card }) => shown.has(card))
  let best = accept(measures, rooms, shown, offers)
  for (let exchanges = 0; exchanges < MOST_EXCHANGES && fullness(measures, best, rooms) < FULL; exchanges++) {
    const better = exchange(measures, rooms, best, offers)
    if (better === null) break
    best = better
  }
  return best
}

/** Whether everything shown has room. */
export function fits(measures: Measures, shown: Shown, rooms: readonly number[]): boolean {
  return isNarrow(measures, shown) && fill(itemsOf(measures, shown), measures, rooms) !== null
}

/** Whether nothing shown is wider than a column. */
export function isNarrow({ cards }: Measures, shown: Shown): boolean {
  return [...shown].every(([index, steps]) => {
    const card = cards[index]
    return card?.fits && card.parts.every(part => part.fits || !steps.has(part.step))
  })
}

/** How much of the columns is used, from 0 to 1. */
export function fullness(measures: Measures, shown: Shown, rooms: readonly number[]): number {
  const items = itemsOf(measures, shown)
  const ends = fill(items, measures, rooms) ?? []
  const used = ends.reduce((sum, end, index) => sum + heightOf(items, measures, ends[index - 1] ?? 0, end), 0)
  return used / rooms.reduce((sum, room) => sum + room, 0)
}

function accept(measures: Measures, rooms: readonly number[], start: Shown, offers: readonly Offer[]): Shown {
  const shown = new Map([...start].map(([card, steps]) => [card, new Set(steps)]))
  for (const { card, step, needs } of offers) {
    const steps = shown.get(card)
    if (steps === undefined || steps.has(step) || (needs !== null && !steps.has(needs))) continue
    steps.add(step)
    if (!fits(measures, shown, rooms)) steps.delete(step)
  }
  return shown
}

/** Leaves out the least wanted step without which others fill the page better; null when there is none. */
function exchange(
  measures: Measures,
  rooms: readonly number[],
  shown: Shown,
  offers: readonly Offer[],
): Shown | null {
  const before = fullness(measures, shown, rooms)
  for (const offer of offers.toReversed()) {
    const steps = shown.get(offer.card)
    const isNeeded = offers.some(
      ({ card, step, needs }) => card === offer.card && needs === offer.step && steps?.has(step),
    )
    if (!steps?.has(offer.step) || isNeeded) continue
    const without = new Map(shown).set(offer.card, new Set([...steps].filter(step => step !== offer.step)))
    const others = offers.filter(other => other !== offer)
    const found = accept(measures, rooms, without, others)
    if (fullness(measures, found, rooms) > before + LEAST_GAIN) return found
  }
  return null
}

function offersOf({ cards }: Measures, lines: readonly Line[]): Offer[] {
  const offers = lines.flatMap(({ parts }, card) =>
    parts
      .filter(({ step }) => cards[card]?.parts.some(part => part.step === step && part.fits))
      .map(part => ({ card, ...part })),
  )
  return offers.sort(
    (a, b) => a.step - b.step || weightOf(lines, b.card) - weightOf(lines, a.card) || a.card - b.card,
  )
}

function weightOf(lines: readonly Line[], card: number): number {
  return lines[card]?.weight ?? 1
}
