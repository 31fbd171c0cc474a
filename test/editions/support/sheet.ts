import type { CheatSheetDocument, CheatSheetLine, PrintDocument } from '../../../src/model/documents.js'
import { FACES, fontCss, fontResources } from './faces.js'

const CSS = `${fontCss(FACES)}
html, body { margin: 0; overflow-wrap: anywhere }
#sheet { font: var(--size)/1.25 Book; columns: var(--columns); column-gap: 5mm }
h1 { font: 700 1em/1.3 Heads; margin: 0; break-after: avoid }
header { font: 700 11pt/1.3 Heads; margin: 0 0 2mm }
p { margin: 0; break-inside: avoid }`

export interface SheetSketch {
  lines: number
  categories?: number
  css?: string
  /** Words a line. */
  words?: number
}

/** A cheat sheet of numbered lines, "Line 7 …": the last word of line 7 is "end7". */
export function cheatSheet(sketch: SheetSketch): CheatSheetDocument {
  const { categories = 4, words = 14 } = sketch
  const lines = Array.from({ length: sketch.lines }, (_, index): CheatSheetLine => {
    const filler = 'one owner per value a move transfers it scope drops it borrow'.split(' ')
    const text = Array.from({ length: words }, (_, word) => filler[(word + index) % filler.length]).join(' ')
    return {
      id: `line-${index + 1}`,
      text: `Line ${index + 1} ${text} end${index + 1}`,
      place: { file: `content/q${index + 1}.md`, line: 3, column: 1 },
    }
  })
  const perSection = Math.ceil(lines.length / categories)
  const sections = Array.from({ length: categories }, (_, index) => {
    const own = lines.slice(index * perSection, (index + 1) * perSection)
    const items = own.map(({ id, text }) => `<p id="${id}">${text}</p>`).join('')
    return `<section><h1>Section ${index + 1}</h1>${items}</section>`
  })
  const page = (width: number, height: number): PrintDocument => ({
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sheet</title><link rel="stylesheet" href="sheet.css"></head>
<body><header>A cheat sheet</header><main id="sheet" style="--size:8pt;--columns:4">${sections.join('')}</main></body></html>`,
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
      language: 'en',
      keywords: [],
      date: '2026-02-03',
      publisher: null,
      license: null,
    },
  })
  return { portrait: page(210, 297), landscape: page(297, 210), lines }
}
