import { createMessage } from '../../diagnostics.js'
import type { Emitted } from '../../model/build.js'
import type { CheatSheetDocument, CheatSheetLine, PrintDocument } from '../../model/documents.js'
import type { Message } from '../../model/message.js'
import type { Services } from '../../model/services.js'
import { finish } from '../../pdf/finish.js'
import { gateFonts } from '../../pdf/gates/gate-fonts.js'
import { hasInvisible } from '../../pdf/has-invisible.js'
import { refusedMessage } from '../../print/refused-message.js'
import { withPage } from '../../print/with-page.js'
import { directionOf } from '../../render/language/direction.js'
import { type Fit, isBetter, LARGEST_PT, SMALLEST_PT } from './fit.js'
import { measureSheet } from './measure-sheet.js'
import { printSheet } from './print-sheet.js'

export const CHEAT_SHEET_FILE = 'cheat-sheet.pdf'

/**
 * Makes the cheat sheet's PDF: exactly one page, upright or sideways, whichever gives larger type, at the largest size from 6 to 10 pt at
 * which everything fits. What does not fit at 6 pt is left out, the last in guide order first, with a warning for each line.
 * Throws as `emitHandbook` does.
 */
export async function emitCheatSheet(document: CheatSheetDocument, services: Services): Promise<Emitted> {
  const label = `cheat sheet "${document.portrait.metadata.title}"`
  const lines = document.lines.map(line => line.id)
  const measure = (sheet: PrintDocument) =>
    withPage(label, services, session => measureSheet(session, sheet, document.lines, services))

  services.note('measuring')
  const upright = await measure(document.portrait)
  const isLargest = upright.kept === lines.length && upright.size === LARGEST_PT
  const sideways = isLargest ? upright : await measure(document.landscape)
  const [sheet, best] = isBetter(sideways, upright)
    ? [document.landscape, sideways]
    : [document.portrait, upright]

  services.note('printing')
  const printed = await withPage(label, services, session =>
    printSheet(session, sheet, best, document.lines, services),
  )
  gateFonts(printed.pdf, sheet.faces, printed.fonts)
  const bytes = await finish(printed.pdf, {
    ...sheet,
    outline: [],
    isRightToLeft: directionOf(sheet.metadata.language) === 'rtl',
    marks: new Map(),
    invisible: hasInvisible(sheet.html),
  })
  const messages = [...[...printed.refused].map(refusedMessage), ...dropped(document.lines, printed.fit)]
  return { files: [{ path: CHEAT_SHEET_FILE, bytes }], pages: 1, pageMap: null, messages }
}

function dropped(lines: CheatSheetLine[], { kept }: Fit): Message[] {
  return lines
    .slice(kept)
    .map(({ text, place }) =>
      createMessage(
        'cheat-sheet-dropped',
        place,
        `No room on the cheat sheet at ${SMALLEST_PT} pt for "${text}"`,
        `${kept} of ${lines.length} lines fit. Shorten summaries, or make a sheet of a category or a bundle.`,
      ),
    )
}
