import type { CheatSheetDocument, CheatSheetLine, PrintDocument } from '../../../src/model/documents.js'
import { PLAIN_SHEET, type SheetFormat } from '../../../src/model/sheet.js'
import { FACES, fontCss, fontResources } from './faces.js'

const CSS = `${fontCss(FACES)}
html, body { margin: 0; overflow-wrap: anywhere }
#sheet { font: var(--size)/1.25 Book; columns: var(--columns); column-gap: 5mm }
h1 { font: 700 1em/1.3 Heads; margin: 0; break-after: avoid }
header { font: 700 11pt/1.3 Heads; margin: 0 0 2mm }
p { margin: 0 }`

export interface SheetSketch {
  lines: number
  categories?: number
  css?: string
  /** Words a line. */
  words?: number
  /** Lines are up to six words longer or shorter. */
  isUneven?: boolean
  /** Words of each of the steps below a line, from step 1 on; those of every card alike. */
  steps?: number[]
  format?: Partial<SheetFormat>
  language?: string
  /** HTML of a step in place of words. */
  markup?: Record<number, string>
  /** Weights of the first lines; the others have 1. */
  weights?: number[]
}

/** A cheat sheet of numbered lines, "Line 7 …": the last word of line 7 is "end7". */
export function cheatSheet(sketch: SheetSketch): CheatSheetDocument {
  const { categories = 4, words = 14, steps = [], markup = {}, weights = [], language = 'en' } = sketch
  const filler = 'one owner per value a move transfers it scope drops it borrow'.split(' ')
  const prose = (count: number, start: number) =>
    Array.from({ length: count }, (_, word) => filler[(word + start) % filler.length]).join(' ')
  const lines = Array.from({ length: sketch.lines }, (_, index): CheatSheetLine => {
    const text = prose(sketch.isUneven ? words - 6 + ((index * 7) % 13) : words, index)
    return {
      weight: weights[index] ?? 1,
      parts: steps.map((_, at) => ({ step: at + 1, needs: null })),
      id: `line-${index + 1}`,
      text: `Line ${index + 1} ${text} end${index + 1}`,
      place: { file: `content/q${index + 1}.md`, line: 3, column: 1 },
    }
  })
  const perSection = Math.ceil(lines.length / categories)
  const sections = Array.from({ length: categories }, (_, index) => {
    const own = lines.slice(index * perSection, (index + 1) * perSection)
    const items = own.map(({ id, text }) => {
      const number = id.replace('line-', '')
      const parts = steps.map((count, at) => {
        const inner =
          markup[at + 1] ?? `Step${at + 1}of${number} ${prose(count, at)} done${at + 1}of${number}`
        return `<div data-step="${at + 1}">${inner}</div>`
      })
      return parts.length === 0
        ? `<p id="${id}">${text}</p>`
        : `<div id="${id}"><p>${text}</p>${parts.join('')}</div>`
    })
    return `<section><h1>Section ${index + 1}</h1>${items.join('')}</section>`
  })
  const page = (width: number, height: number): PrintDocument => ({
    html: `<!doctype html><html lang="${language}" dir="${language === 'he' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>Sheet</title><link rel="stylesheet" href="sheet.css"></head>
<body>${sketch.format?.isFolded ? '' : '<header>A cheat sheet</header>'}<main id="sheet" style="--size:8pt;--columns:4"><header><span data-count>${lines.length} questions</span></header>${sections.join('')}</main></body></html>`,
    resources: new Map([
      ...fontResources(FACES),
      [
        'sheet.css',
        {
          bytes: Buffer.from(`@page{size:${width}mm ${height}mm;margin:8mm}${CSS}${sketch.css ?? ''}`),
          mediaType: 'text/css',
        },
      ],
    ]),
    highlights: [],
    page: { width, height },
    faces: FACES,
    metadata: {
      title: 'A cheat sheet',
      subject: null,
      authors: [],
      language,
      keywords: [],
      date: '2026-02-03',
      publisher: null,
      license: null,
    },
  })
  return {
    portrait: page(210, 297),
    landscape: page(297, 210),
    lines,
    format: { ...PLAIN_SHEET, ...sketch.format },
    countOf: kept => `${kept} of ${lines.length} questions`,
  }
}
