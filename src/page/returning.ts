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
  return {
    begin: () => {
      from ??= window.scrollY
    },
    toResults: () => {
      const outcome = document.querySelector('.outcome')
      const edge = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0
      if (outcome === null || outcome.getBoundingClientRect().top >= edge) return
      outcome.scrollIntoView({ block: 'start', behavior: 'instant' })
    },
    back: clear => {
      const read = document.activeElement?.closest('.item') ?? null
      const top = read?.getBoundingClientRect().top ?? 0
      clear()
      if (read !== null) window.scrollBy({ top: read.getBoundingClientRect().top - top, behavior: 'instant' })
      else if (from !== null) window.scrollTo({ top: from, behavior: 'instant' })
      from = null
    },
  }
}
