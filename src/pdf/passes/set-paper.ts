import type { Finishing } from './pass.js'

const POINTS_PER_MM = 72 / 25.4

/** Gives pages the exact size of their paper: Chromium rounds them to its own pixels, by up to 0.2 mm. */
export function setPaper({ edits, pages, page }: Finishing): void {
  const size = [page.width, page.height].map(side => (side * POINTS_PER_MM).toFixed(3)).join(' ')
  for (const number of pages) edits.set(number, edits.dictionary(number).set('MediaBox', `[0 0 ${size}]`))
}
