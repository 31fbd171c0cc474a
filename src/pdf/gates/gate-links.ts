import { VademecumError } from '../../diagnostics.js'
import type { PageMap } from '../../model/documents.js'

/** Throws unless every anchor that a link, the outline or a page number needs came out on some page. */
export function gateLinks(found: PageMap, anchors: Iterable<string>): void {
  const dead = [...new Set(anchors)].filter(name => !found.has(name))
  if (dead.length === 0) return
  throw new VademecumError(`Links of the PDF lead nowhere: ${dead.slice(0, 10).join(', ')}`, {
    hint: 'An element that a link leads to must be visible; `display: none` takes it out of print.',
  })
}
