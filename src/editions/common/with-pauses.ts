import { setImmediate } from 'node:timers/promises'

/** What `make` gives for each item, with a pause before each: the browser, which is starting or at work meanwhile, gets its answers in between. */
export async function withPauses<Item, Result>(
  items: readonly Item[],
  make: (item: Item) => Result,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) {
    await setImmediate()
    results.push(make(item))
  }
  return results
}
