/** Where the reader was before a search. */
export interface Returning {
  /** Notes the place, before anything is left out. */
  begin(): void
  /** Shows what was found, wherever the page is scrolled. */
  toResults(): void
  /** Goes back, unless the search was left for a question that is being read. */
  back(clear: () => void): void
}

export function createReturning(): Returning {
  /** In px; null while nothing is searched. */
  let from: number | null = null
  /** What was read there, and how far from the top of the window: what stands above it may come back with another height. */
  let read: { element: Element; top: number } | null = null
  return {
    begin: () => {
      if (from !== null) return
      from = window.scrollY
      const element = firstInView()
      read = element && { element, top: element.getBoundingClientRect().top }
    },
    toResults: () => {
      const outcome = document.querySelector('.outcome')
      const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
      if (outcome === null || outcome.getBoundingClientRect().top >= edge) return
      outcome.scrollIntoView({ block: 'start', behavior: 'instant' })
    },
    back: clear => {
      const focused = document.activeElement?.closest('.item') ?? null
      const place = focused ? { element: focused, top: focused.getBoundingClientRect().top } : read
      clear()
      if (focused === null && from !== null) window.scrollTo({ top: from, behavior: 'instant' })
      if (place !== null && (focused !== null || from !== null))
        window.scrollBy({ top: place.element.getBoundingClientRect().top - place.top, behavior: 'instant' })
      from = null
      read = null
    },
  }
}

/** The question, or what else of the page, below the sticky head; null while the page stands at its beginning. */
function firstInView(): Element | null {
  if (window.scrollY === 0) return null
  const main = document.querySelector('main')?.getBoundingClientRect()
  const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
  const at = main && document.elementFromPoint(main.left + main.width / 2, edge + 1)
  return at?.closest('.item, .category') ?? null
}
