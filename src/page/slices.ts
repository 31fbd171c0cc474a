/** As long as a page may be busy without being felt. */
const SLICE_MS = 12

/** Does something to each of many things, in slices between which the page can answer. */
export async function inSlices<Thing>(things: readonly Thing[], act: (thing: Thing) => void): Promise<void> {
  let until = performance.now() + SLICE_MS
  for (const thing of things) {
    if (performance.now() > until) {
      await new Promise(done => setTimeout(done))
      until = performance.now() + SLICE_MS
    }
    act(thing)
  }
}
