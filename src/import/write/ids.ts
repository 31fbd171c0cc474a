import { asciiSlug, cutSlug, shortHash } from '../../parse/text/ascii-slug.js'
import { LIMITS } from '../../parse/text/limits.js'

/** Gives out ids, each once: a title that comes again gets a suffix as GitHub gives its anchors (`-1`, `-2`). */
export interface Ids {
  /** The id for a title, and whether it had to have a suffix. */
  take(title: string): { id: string; isRepeated: boolean }
  /** Keeps an id from being given out. */
  reserve(id: string): void
}

/** Room for a suffix. */
const ROOM = 6

export function createIds(): Ids {
  const taken = new Set<string>()
  return {
    take: title => {
      const slug = idOf(title)
      let id = slug
      for (let number = 1; taken.has(id); number++) id = `${slug}-${number}`
      taken.add(id)
      return { id, isRepeated: id !== slug }
    },
    reserve: id => void taken.add(id),
  }
}

/** As a guide in a single file makes them of its headings. */
function idOf(title: string): string {
  const slug = cutSlug(asciiSlug(title) ?? shortHash(title), LIMITS.id - 2 - ROOM)
  return /^[a-z]/.test(slug) ? slug : `q-${slug}`
}
