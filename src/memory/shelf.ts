/** Values by key, the old ones forgotten. */
export interface Shelf<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** The value of a key, made where there is none yet. */
  recall(key: string, make: () => Value): Value
  turn(): void
  readonly size: number
}

/** Turns of a shelf that a value outlives without being asked for: a guide that is broken and mended finds what it had. */
const KEPT_TURNS = 2

/** A turn counts only when the shelf was used since the last one: while a guide cannot be rendered, nothing rendered grows old. */
export function createShelf<Value>(): Shelf<Value> {
  const entries = new Map<string, { value: Value; turn: number }>()
  let turn = 0
  let isUsed = false
  const get = (key: string): Value | undefined => {
    const entry = entries.get(key)
    isUsed = true
    if (entry !== undefined) entry.turn = turn
    return entry?.value
  }
  const set = (key: string, value: Value): void => {
    isUsed = true
    entries.set(key, { value, turn })
  }
  return {
    get,
    set,
    recall: (key, make) => {
      const known = get(key)
      if (known !== undefined) return known
      const value = make()
      set(key, value)
      return value
    },
    turn: () => {
      if (!isUsed) return
      isUsed = false
      turn++
      for (const [key, entry] of entries) if (entry.turn < turn - KEPT_TURNS) entries.delete(key)
    },
    get size() {
      return entries.size
    },
  }
}
