import { nearest } from '../../nearest.js'
import { asciiSlug } from './ascii-slug.js'

/** The id that a name may mean: its slug, the nearest in spelling, or the only one that has all its words. Null without one. */
export function nearestId(name: string, ids: Iterable<string>): string | null {
  const known = [...ids]
  const slug = asciiSlug(name) ?? name
  if (known.includes(slug)) return slug
  const near = nearest(slug, known)
  if (near) return near
  const words = slug.split('-')
  const having = known.filter(id => words.every(word => id.split('-').includes(word)))
  return having.length === 1 ? (having[0] ?? null) : null
}
