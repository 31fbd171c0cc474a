import { DOCUMENT_URL, LINK_QUERY } from '../../origin.js'
import { addressOf } from '../read/annotations.js'
import { writeDictionary } from '../read/dictionary.js'
import type { Mark } from '../read/marks.js'
import { references } from '../read/raw-pdf.js'
import { encodeName } from '../write/pdf-name.js'
import type { Edits } from './edits.js'
import type { Finishing } from './pass.js'

const PREFIX = `${DOCUMENT_URL}${LINK_QUERY}#`

/** Room above the anchor's line in a reader's window, in points. */
export const HEADROOM = 12

/**
 * Makes links lead to places: those that stand for an anchor get its destination, the marks that told where it is are taken out. The
 * destinations have names, for the outline and for addresses like `handbook.pdf#drop-raii`.
 */
export function lead({ edits, root, pages, marks }: Finishing): void {
  if (marks.size === 0) return
  const told = new Set([...marks.values()].map(mark => mark.object))
  for (const page of pages) {
    const dictionary = edits.dictionary(page)
    const annotations = references(dictionary.get('Annots'))
    const kept = annotations.filter(number => !told.has(number))
    for (const number of kept) leadByName(edits, number)
    if (kept.length === annotations.length) continue
    if (kept.length === 0) dictionary.delete('Annots')
    else dictionary.set('Annots', `[${kept.map(number => `${number} 0 R`).join(' ')}]`)
    edits.set(page, dictionary)
  }
  for (const number of told) edits.remove(number)
  const destinations = edits.free()
  edits.add([{ number: destinations, body: places(marks, pages), hasStream: false }])
  edits.set(root, edits.dictionary(root).set('Dests', `${destinations} 0 R`))
}

function leadByName(edits: Edits, number: number): void {
  const link = edits.dictionary(number)
  const address = addressOf(link.get('A'))
  if (!address?.startsWith(PREFIX)) return
  link.delete('A')
  link.set('Dest', `/${encodeName(decodeURIComponent(address.slice(PREFIX.length)))}`)
  edits.set(number, link)
}

function places(marks: ReadonlyMap<string, Mark>, pages: number[]): string {
  const names = [...marks].map(([anchor, { page, top }]): [string, string] => [
    encodeName(anchor),
    `[${pages[page - 1]} 0 R /XYZ 0 ${Math.round(top + HEADROOM)} 0]`,
  ])
  return writeDictionary(names.sort(([one], [other]) => (one < other ? -1 : 1)))
}
