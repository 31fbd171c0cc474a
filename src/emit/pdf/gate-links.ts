import { VademecumError } from '../../diagnostics.js'
import type { PageMap } from '../../model.js'
import { decodeName } from './pdf-name.js'
import type { RawPdf } from './raw-pdf.js'

/** Throws unless every link inside the PDF, and every anchor of its outline, has its destination. */
export function gateLinks({ text }: RawPdf, found: PageMap, anchors: string[]): void {
  const links = [...text.matchAll(/\/Dest \/(\S+)/g)].map(([, name]) => decodeName(name ?? ''))
  const dead = [...new Set([...links, ...anchors])].filter(name => !found.has(name))
  if (dead.length === 0) return
  throw new VademecumError(`Links of the PDF lead nowhere: ${dead.slice(0, 10).join(', ')}`, {
    hint: 'An element that a link leads to must be visible; `display: none` takes it out of print.',
  })
}
