import { createMessage, VademecumError } from '../../diagnostics.js'
import type { Emitted } from '../../model/build.js'
import type { CheatSheetDocument } from '../../model/documents.js'
import type { Message } from '../../model/message.js'
import type { Services } from '../../model/services.js'
import { finish } from '../../pdf/finish.js'
import { gateFonts } from '../../pdf/gates/gate-fonts.js'
import { hasInvisible } from '../../pdf/has-invisible.js'
import { refusedMessage } from '../../print/refused-message.js'
import { withPages } from '../../print/with-page.js'
import { directionOf } from '../../render/language/direction.js'
import { findFit } from './find-fit.js'
import { type Fit, SMALLEST_PT } from './fit.js'
import { openSheet } from './open-sheet.js'
import { printSheet } from './print-sheet.js'
import { roomsOf } from './rooms.js'
import { lastShapesOf, shapesOf } from './shapes.js'

export const CHEAT_SHEET_FILE = 'cheat-sheet.pdf'

/**
 * Makes the cheat sheet's PDF: exactly one page, upright or sideways, as deep as readable type allows, then in the largest type up to 11 pt.
 * Where the summaries alone need less than readable type they get it, down to 6 pt; what does not fit then is left out, with a warning
 * for each line. Throws as `emitHandbook` does.
 */
export async function emitCheatSheet(document: CheatSheetDocument, services: Services): Promise<Emitted> {
  const label = `cheat sheet "${document.portrait.metadata.title}"`
  const printed = await withPages(label, services, async open => {
    services.note('measuring')
    const sheet = openSheet(open, document, services)
    const rooms = roomsOf(document.format)
    const shapes = shapesOf(document.portrait.page, document.format)
    const lastShapes = lastShapesOf(document.format)
    const { measure } = sheet
    const fit = await findFit({ lines: document.lines, shapes, lastShapes, measure, roomsOf: rooms })
    services.note('printing')
    // Where not all is shown, something may be too wide rather than too much.
    if (fit?.shown.size !== document.lines.length)
      for (const isUpright of [true, false]) await sheet.gateWide({ isUpright, columns: 1 })
    if (fit === null)
      throw new VademecumError('Not one question has room on the cheat sheet', {
        hint: 'In the theme, nothing but #sheet may take room on the page.',
      })
    return printSheet(sheet, document.lines, fit, rooms)
  })
  const sheet = printed.document
  gateFonts(printed.pdf, sheet.faces, printed.fonts)
  const bytes = await finish(printed.pdf, {
    ...sheet,
    outline: [],
    isRightToLeft: directionOf(sheet.metadata.language) === 'rtl',
    marks: new Map(),
    invisible: hasInvisible(sheet.html),
  })
  const messages = [...[...printed.refused].map(refusedMessage), ...dropped(document, printed.fit)]
  return { files: [{ path: CHEAT_SHEET_FILE, bytes }], pages: printed.pages, pageMap: null, messages }
}

function dropped({ lines }: CheatSheetDocument, { shown }: Fit): Message[] {
  return lines
    .filter((_, index) => !shown.has(index))
    .map(({ text, place }) =>
      createMessage(
        'cheat-sheet-dropped',
        place,
        `No room on the cheat sheet at ${SMALLEST_PT} pt for "${text}"`,
        `${shown.size} of ${lines.length} lines fit. Shorten summaries, or make a sheet of two sides (--pages 2), of a category or a bundle.`,
      ),
    )
}
