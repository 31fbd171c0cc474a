import { ORIGIN } from '../../origin.js'
import type { Finishing } from '../passes/pass.js'
import { addressOf } from '../read/annotations.js'
import { references } from '../read/raw-pdf.js'

/** Throws when a link still leads to the made-up address at which the document was printed. */
export function gateAddresses({ edits, pages }: Finishing): void {
  for (const [index, page] of pages.entries()) {
    for (const number of references(edits.dictionary(page).get('Annots'))) {
      const address = addressOf(edits.dictionary(number).get('A'))
      if (address?.startsWith(ORIGIN))
        throw new Error(`A link on page ${index + 1} leads to ${address}, which is no place in the document`)
    }
  }
}
