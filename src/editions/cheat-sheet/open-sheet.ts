import type { Page } from 'puppeteer'
import type { CheatSheetDocument, PrintDocument, UsedFonts } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { contentBox } from '../../print/column-style.js'
import { holdStill } from '../../print/hold-still.js'
import { printLimit } from '../../print/limit.js'
import { load } from '../../print/load.js'
import { print } from '../../print/print.js'
import { readPrintRules } from '../../print/print-rules.js'
import type { Refused } from '../../print/serve.js'
import type { Session } from '../../print/session.js'
import { directionOf } from '../../render/language/direction.js'
import { type Arrangement, arrange, type Fold } from './arrange.js'
import { checkLines } from './check-lines.js'
import type { Shape } from './fit.js'
import { gateWide } from './gate-wide.js'
import { measureCards } from './measure-cards.js'
import type { Measures } from './measures.js'
import { panelSize, panelsOf } from './panels.js'
import { stillLettered } from './still-lettered.js'

const PX_PER_MM = 96 / 25.4

/** A page that lays a cheat sheet out, upright or sideways, and prints it. */
export interface Sheet {
  measure(shape: Shape, size: number): Promise<Measures>
  print(shape: Shape, arrangement: Arrangement): Promise<Print>
  /** Throws when something is wider than the page whatever is done. */
  gateWide(shape: Shape): Promise<void>
}

export interface Print {
  bytes: Uint8Array
  document: PrintDocument
  fonts: UsedFonts
  refused: Refused
}

interface Loaded extends Omit<Print, 'bytes'> {
  /** The page's content in CSS pixels. */
  box: { width: number; height: number }
}

/**
 * Lays out in two pages, each for one document, since a page goes on answering with the one it was given first; `open` opens one more.
 * What was taken apart for a print is loaded again when it is needed.
 */
export function openSheet(
  open: () => Promise<Session>,
  document: CheatSheetDocument,
  services: Services,
): Sheet {
  const ids = document.lines.map(({ id }) => id)
  const { isFolded } = document.format
  const sides = new Map<PrintDocument, Promise<Side>>()
  const sideOf = ({ isUpright }: Shape): Promise<Side> => {
    const wanted = isUpright ? document.portrait : document.landscape
    const side = sides.get(wanted) ?? open().then(session => openSide(session, wanted, ids, services))
    sides.set(wanted, side)
    return side
  }
  return {
    measure: async (shape, size) => {
      const { page, run, show, document: wanted } = await sideOf(shape)
      const { box } = await show()
      const room = isFolded ? { ...panelSize(wanted.page), columns: 1 } : { ...box, columns: shape.columns }
      return run(measureCards(page, { ...room, size, ids }))
    },
    print: async (shape, arrangement) => {
      const { page, run, show, spoil } = await sideOf(shape)
      const { box: _, ...shown } = await show()
      spoil()
      await run(holdStill(page))
      const kept = arrangement.pages.flat().reduce((sum, { cards }) => sum + cards.length, 0)
      const count = kept === ids.length ? null : document.countOf(kept)
      const fold = isFolded ? foldOf(shown.document) : null
      await run(arrange(page, { ...arrangement, ids, count, fold }))
      // What was taken out may have been all that was set in a face.
      const lettered = await run(stillLettered(page, shown.fonts.lettered))
      return { ...shown, fonts: { ...shown.fonts, lettered }, bytes: await run(print(page)) }
    },
    gateWide: async shape => {
      const { page, run, show, spoil, document: wanted } = await sideOf(shape)
      spoil()
      await show()
      spoil()
      await run(gateWide(page, wanted, document.lines))
    },
  }
}

function foldOf({ page, metadata }: PrintDocument): Fold {
  const [width, height] = [page.width * PX_PER_MM, page.height * PX_PER_MM]
  return { panels: panelsOf(page, directionOf(metadata.language)), width, height }
}

/** The page of one document. */
interface Side {
  page: Page
  document: PrintDocument
  run<T>(work: Promise<T>): Promise<T>
  /** Loads the document unless it is there. */
  show(): Promise<Loaded>
  /** It has to be loaded before it is used again. */
  spoil(): void
}

function openSide(session: Session, document: PrintDocument, ids: string[], services: Services): Side {
  const { page } = session
  const limit = printLimit(document, services)
  const run = <T>(work: Promise<T>): Promise<T> => session.run(work, limit)
  const refused: Refused = new Set()
  let loaded: Loaded | null = null
  return {
    page,
    document,
    run,
    show: async () => {
      if (loaded !== null) return loaded
      const fonts = await run(load(page, document, refused))
      await run(checkLines(page, ids))
      const box = contentBox(await run(readPrintRules(page)), '', document.page)
      loaded = { document, fonts, refused, box }
      return loaded
    },
    spoil: () => {
      loaded = null
    },
  }
}
