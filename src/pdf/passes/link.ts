import { DOCUMENT_URL, LINK_QUERY } from '../../origin.js'
import { writeDictionary } from '../read/dictionary.js'
import { encodeName, pdfString } from '../write/pdf-name.js'
import type { Mark } from './marks.js'
import { annotationsOf } from './marks.js'

const PREFIX = `${DOCUMENT_URL}${LINK_QUERY}#`
const ACTION = /\/A <<\/Type \/Action\s+\/S \/URI\s+\/URI \(((?:\\.|[^\\)])*)\)>>/
/** Room above the anchor's line in a reader's window, in points. */
const HEADROOM = 12

/** The anchor that a link annotation leads to within the document, or null for any other object. */
export function linkedAnchor(object: string): string | null {
  if (!object.includes(LINK_QUERY)) return null
  const address = pdfString(ACTION.exec(object)?.[1] ?? '')
  return address.startsWith(PREFIX) ? decodeURIComponent(address.slice(PREFIX.length)) : null
}

/** A link annotation with its stand-in address made a destination. */
export function withDestination(annotation: string, anchor: string): string {
  return annotation.replace(ACTION, () => `/Dest /${encodeName(anchor)}`)
}

/** A page without the annotations that only marked places. */
export function withoutMarks(page: string, marks: ReadonlySet<number>): string {
  const kept = annotationsOf(page).filter(number => !marks.has(Number(number)))
  const list = kept.length === 0 ? '' : `/Annots [${kept.map(number => `${number} 0 R`).join(' ')}]`
  return page.replace(/\/Annots \[[^\]]*\]/, () => list)
}

/** The dictionary of named destinations: they serve the links and the outline, and addresses like `handbook.pdf#drop-raii`. */
export function destinationDictionary(marks: ReadonlyMap<string, Mark>, pages: string[]): string {
  const names = [...marks].map(([anchor, { page, top }]): [string, string] => [
    encodeName(anchor),
    `[${pages[page - 1]} 0 R /XYZ 0 ${Math.round(top + HEADROOM)} 0]`,
  ])
  return writeDictionary(names.sort(([one], [other]) => (one < other ? -1 : 1)))
}
