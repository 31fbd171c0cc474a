import type { OutlineEntry } from '../../model/documents.js'
import type { Edits } from '../passes/edits.js'
import type { Finishing } from '../passes/pass.js'
import { textString } from '../read/dictionary.js'
import { reference } from '../read/raw-pdf.js'
import { encodeName } from '../write/pdf-name.js'

/** Throws unless a reader that walks through the outline meets every entry with its title and its destination. */
export function gateOutline({ edits, root, outline, marks }: Finishing): void {
  if (outline.length === 0) return
  const tree = reference(edits.dictionary(root), 'Outlines')
  const met = tree === null ? [] : entriesBelow(edits, tree)
  const wanted = outline.flatMap(entry => [entry, ...entry.children])
  const isMissing = ({ title, anchor }: OutlineEntry, index: number): boolean =>
    met[index] !== `${textString(title)} /${encodeName(anchor)}` || !marks.has(anchor)
  const missing = wanted.find(isMissing)
  if (missing !== undefined || met.length !== wanted.length)
    throw new Error(`The outline of the PDF is not whole: ${missing?.title ?? 'it has too many entries'}`)
}

/** Title and destination of the entries in reading order. */
function entriesBelow(edits: Edits, number: number): string[] {
  const found: string[] = []
  for (let next = reference(edits.dictionary(number), 'First'); next !== null; ) {
    const entry = edits.dictionary(next)
    found.push(`${entry.get('Title')} ${entry.get('Dest')}`, ...entriesBelow(edits, next))
    next = reference(entry, 'Next')
  }
  return found
}
