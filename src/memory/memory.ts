import { createShelf, type Shelf } from './shelf.js'

/** What one kind of thing is kept under. The object is the key: two kinds never share a shelf. */
export interface Kind<Value> {
  /** Only carries the type. */
  readonly of?: Value
}

/** What has been made of a guide, by all that it was made of, so that equal things are made once. An empty one changes nothing but time. */
export interface Memory {
  /** Whether it serves more than one session; what a single build never asks for twice need not be kept. */
  isLasting: boolean
  shelf<Value>(kind: Kind<Value>): Shelf<Value>
  /** A session begins: what the latest ones had no use for is forgotten. */
  turn(): void
  /** How many values are kept. */
  size(): number
}

/** A memory with nothing in it. */
export function createMemory(isLasting = false): Memory {
  const shelves = new Map<Kind<unknown>, Shelf<unknown>>()
  return {
    isLasting,
    shelf: <Value>(kind: Kind<Value>) => {
      const shelf = shelves.get(kind) ?? createShelf<unknown>()
      shelves.set(kind, shelf)
      // A kind is the key of one shelf, and its type says what is put there.
      return shelf as Shelf<Value>
    },
    turn: () => {
      for (const shelf of shelves.values()) shelf.turn()
    },
    size: () => [...shelves.values()].reduce((sum, shelf) => sum + shelf.size, 0),
  }
}
