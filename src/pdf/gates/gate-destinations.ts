import { HEADROOM } from '../passes/lead.js'
import type { Finishing } from '../passes/pass.js'
import type { Dictionary } from '../read/dictionary.js'
import { reference, references } from '../read/raw-pdf.js'
import { encodeName } from '../write/pdf-name.js'

const PLACE = /^\[ ?(\d+) 0 R \/XYZ 0 (-?\d+) 0 ?\]$/

/** Throws unless every anchor has a destination a little above the place where it was printed, and every link within the document one of them. */
export function gateDestinations(print: Finishing): void {
  const { edits, pages, marks, root } = print
  if (marks.size === 0) return
  const table = reference(edits.dictionary(root), 'Dests')
  const places: Dictionary = table === null ? new Map() : edits.dictionary(table)
  for (const [anchor, { page, top }] of marks) {
    const [, object, y] = PLACE.exec(places.get(encodeName(anchor)) ?? '') ?? []
    const above = Number(y) - top
    if (Number(object) !== pages[page - 1] || !(above >= 0 && above <= HEADROOM + 1))
      throw new Error(`The destination of "${anchor}" is not where it was printed`)
  }
  for (const page of pages) {
    for (const number of references(edits.dictionary(page).get('Annots'))) {
      const name = edits.dictionary(number).get('Dest')
      if (name?.startsWith('/') && !places.has(name.slice(1)))
        throw new Error(`A link leads to ${name}, which is no destination`)
    }
  }
}
