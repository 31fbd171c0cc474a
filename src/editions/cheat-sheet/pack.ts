import type { Measures } from './measures.js'

/** Which cards are on the sheet, and which steps of each. */
export type Shown = ReadonlyMap<number, ReadonlySet<number>>

/** A card on the sheet: its index, and how high it is. */
export interface Item {
  card: number
  section: number
  height: number
}

/** The shown cards in guide order, as high as they are with the steps shown. */
export function itemsOf({ cards }: Measures, shown: Shown): Item[] {
  return [...shown.keys()]
    .toSorted((a, b) => a - b)
    .flatMap(index => {
      const card = cards[index]
      const steps = shown.get(index)
      if (card === undefined) return []
      const parts = card.parts.reduce((sum, { step, height }) => sum + (steps?.has(step) ? height : 0), 0)
      return [{ card: index, section: card.section, height: card.height + parts }]
    })
}

/** Height of a column that holds the items from `from` up to `to`, the names of their sections included. */
export function heightOf(items: readonly Item[], { sections }: Measures, from: number, to: number): number {
  let height = 0
  for (let at = from; at < to; at++) height += heightAt(items, sections, from, at)
  return height
}

/** What the item at `at` adds to a column that begins with that at `from`. */
function heightAt(items: readonly Item[], sections: Measures['sections'], from: number, at: number): number {
  const [item, before] = [items[at], items[at - 1]]
  const section = sections[item?.section ?? -1]
  if (item === undefined || section === undefined) return 0
  const isNew = before?.section !== item.section
  if (at === from) return item.height + (isNew ? section.opening : section.continued)
  return item.height + (isNew ? section.gap + section.opening : 0)
}

/**
 * Fills columns one after the other. Gives the index after the last item of each column, or null when not all have room: no other way to
 * divide items that keep their order needs fewer columns.
 */
export function fill(items: readonly Item[], measures: Measures, rooms: readonly number[]): number[] | null {
  const ends: number[] = []
  let [from, height] = [0, 0]
  for (let at = 0; at < items.length; ) {
    const added = heightAt(items, measures.sections, from, at)
    if (height + added <= (rooms[ends.length] ?? -1)) {
      height += added
      at++
    } else if (ends.length >= rooms.length) return null
    else {
      ends.push(at)
      ;[from, height] = [at, 0]
    }
  }
  ends.push(items.length)
  return ends.length <= rooms.length ? ends : null
}

/** Divides items among columns so that all are filled as evenly as their order allows; they have room. Ends as `fill` gives them. */
export function balance(items: readonly Item[], measures: Measures, rooms: readonly number[]): number[] {
  const count = items.length
  /** Least sum of squared free rooms of the first columns that hold the items before an index, and where the last of them begins. */
  let costs = [0, ...Array<number>(count).fill(Number.POSITIVE_INFINITY)]
  const begins: number[][] = []
  for (const room of rooms) {
    const next = Array<number>(count + 1).fill(Number.POSITIVE_INFINITY)
    const begin = Array<number>(count + 1).fill(0)
    for (let from = 0; from <= count; from++) {
      const before = costs[from] ?? Number.POSITIVE_INFINITY
      if (before === Number.POSITIVE_INFINITY) continue
      let height = 0
      for (let to = from; to <= count; to++) {
        if (to > from) height += heightAt(items, measures.sections, from, to - 1)
        if (height > room) break
        const cost = before + (room - height) ** 2
        // Of two ways alike, the one with more in the first columns.
        if (cost <= (next[to] ?? 0)) {
          next[to] = cost
          begin[to] = from
        }
      }
    }
    begins.push(begin)
    costs = next
  }
  const ends: number[] = []
  let end = count
  for (const begin of begins.toReversed()) {
    ends.unshift(end)
    end = begin[end] ?? 0
  }
  return ends
}
