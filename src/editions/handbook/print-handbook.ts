import { VademecumError } from '../../diagnostics.js'
import type { HandbookDocument, PageMap, UsedFonts } from '../../model/documents.js'
import type { Services } from '../../model/services.js'
import { gateShrunk } from '../../pdf/gates/gate-shrunk.js'
import { type Mark, readMarks } from '../../pdf/read/marks.js'
import { pageOrder } from '../../pdf/read/page-order.js'
import { type RawPdf, rawPdf } from '../../pdf/read/raw-pdf.js'
import { scaleOf } from '../../pdf/read/scale.js'
import { columnStyle } from '../../print/column-style.js'
import { type CutWord, findCut } from '../../print/find-cut.js'
import { findWidest } from '../../print/find-widest.js'
import { registerHighlights } from '../../print/highlights.js'
import { holdStill } from '../../print/hold-still.js'
import { printLimit } from '../../print/limit.js'
import { load } from '../../print/load.js'
import { print } from '../../print/print.js'
import { readPrintRules } from '../../print/print-rules.js'
import type { Refused } from '../../print/serve.js'
import type { Session } from '../../print/session.js'
import { wideMessage } from '../../print/wide-message.js'
import { SOFT_HYPHEN } from '../../render/language/hyphenate.js'
import { gateCut } from './gate-cut.js'
import { markAnchors } from './mark-anchors.js'
import { measurePages } from './measure-pages.js'
import { fillSlots, readSlots } from './page-slots.js'
import { settleHyphens } from './settle-hyphens.js'

/** The first print is nearly always right; the others are for layouts that the measuring misses, or that move with their numbers. */
const MOST_PRINTS = 4

export interface PrintedHandbook {
  pdf: RawPdf
  /** Object numbers of its pages. */
  pages: number[]
  /** Where its anchors came out. */
  marks: Map<string, Mark>
  pageMap: PageMap
  /** What its links, its outline and its slots lead to. */
  anchors: string[]
  fonts: UsedFonts
  /** Words that lines part in tables. */
  cut: CutWord[]
  refused: Refused
}

/**
 * Prints a handbook with the right page numbers in its slots: measure, fill in, print, compare with where things came out, and print again
 * only if something differs. Throws when the numbers do not settle, and when something is wider than the page.
 */
export async function printHandbook(
  session: Session,
  document: HandbookDocument,
  services: Services,
): Promise<PrintedHandbook> {
  const { page } = session
  const limit = printLimit(document, services)
  const step = <T>(work: Promise<T>): Promise<T> => session.run(work, limit)
  const refused: Refused = new Set()

  const fonts = await step(load(page, document, refused, { isUnseen: true }))
  await step(holdStill(page))
  const [rules, slots] = await step(
    Promise.all([readPrintRules(page), readSlots(page), registerHighlights(page, document.highlights)]),
  )
  const columns = columnStyle(rules, document.page)
  if (document.html.includes(SOFT_HYPHEN)) await step(settleHyphens(page, columns))
  const cut = /class="fitted[ "]/.test(document.html)
    ? await step(findCut(page, document.headings, columns))
    : []
  const anchors = await step(markAnchors(page, [...outlineAnchors(document), ...slots]))
  services.note('measuring')
  let numbers =
    slots.length === 0 ? new Map<string, number>() : await step(measurePages(page, slots, columns))

  await gateCut(session, document, limit)

  services.note('printing')
  for (let prints = 1; prints <= MOST_PRINTS; prints++) {
    const pdf = rawPdf(await step(print(page)))
    const pages = pageOrder(pdf)
    if (scaleOf(pdf, pages) !== 1) {
      const widest = await step(findWidest(page, document.headings, document.page))
      gateShrunk(pdf, pages, widest === null ? [] : [wideMessage(widest, document.placeOf)])
    }
    const marks = readMarks(pdf, pages)
    const pageMap = new Map([...marks].map(([anchor, { page }]) => [anchor, page]))
    if (slots.every(anchor => numbers.get(anchor) === pageMap.get(anchor))) {
      return { pdf, pages, marks, pageMap, anchors, fonts, refused, cut }
    }
    numbers = pageMap
    await step(fillSlots(page, numbers))
    services.note('printing again: page numbers moved')
  }
  throw new VademecumError(`Page numbers did not settle in ${MOST_PRINTS} prints`, {
    hint: 'In the theme, give the elements with data-page-of a fixed width, so that a longer number moves nothing.',
  })
}

function outlineAnchors({ outline }: HandbookDocument): string[] {
  return outline.flatMap(entry => [entry.anchor, ...entry.children.map(child => child.anchor)])
}
