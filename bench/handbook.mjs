// The handbook from finished HTML to final file against one bare tagged print of the same HTML, in pairs in one browser. The bare print has
// its colors registered and its page loaded before the clock starts; for the handbook both are given, with the load and without.
import { createBrowserSource } from '../dist/modules/browser/index.js'
import { resolveOptions } from '../dist/modules/config.js'
import { renderHandbook } from '../dist/modules/editions/handbook/document.js'
import { emitHandbook } from '../dist/modules/editions/handbook/emit.js'
import { select } from '../dist/modules/index.js'
import { registerHighlights } from '../dist/modules/print/highlights.js'
import { load } from '../dist/modules/print/load.js'
import { openSession } from '../dist/modules/print/session.js'
import { openGuide } from '../dist/modules/session/open-guide.js'
import { openRenderer } from '../dist/modules/session/open-renderer.js'
import { thisMachine } from './machine.mjs'

const [guidePath, rounds] = process.argv.slice(2)
const config = resolveOptions({ guide: guidePath, machine: { env: process.env } })
const { guide } = await openGuide(config)
const renderer = await openRenderer(guide, config)
const document = await renderHandbook(select(guide), renderer)
const signal = new AbortController().signal
const source = createBrowserSource(thisMachine())

async function whole() {
  const marks = []
  const began = performance.now()
  const services = {
    browser: source.browser,
    signal,
    timeoutMs: null,
    note: text => marks.push([text, performance.now()]),
  }
  const { files, pages } = await emitHandbook(document, services)
  const ended = performance.now()
  const measuring = marks.find(([text]) => text === 'measuring')?.[1] ?? began
  const prints = marks.filter(([text]) => text.startsWith('printing')).length
  return {
    whole: ended - began,
    afterLoad: ended - measuring,
    bytes: files[0].bytes.length,
    pages,
    prints,
    marks,
  }
}

async function bare() {
  const session = await openSession(await source.browser(), signal)
  try {
    await load(session.page, document, new Set())
    await registerHighlights(session.page, document.highlights)
    const began = performance.now()
    const pdf = await session.page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: false,
      timeout: 0,
    })
    return { ms: performance.now() - began, bytes: pdf.length }
  } finally {
    await session.close()
  }
}

const pairs = []
await source.browser()
for (let round = 0; round < Number(rounds); round++) {
  const [first, second] = round % 2 === 0 ? [whole, bare] : [bare, whole]
  const results = [await first(), await second()]
  const [one, other] = round % 2 === 0 ? results : results.toReversed()
  pairs.push({ ...one, bare: other.ms, bareBytes: other.bytes })
}
await source.close()
const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const ratio = key => pairs.map(pair => pair[key] / pair.bare)
const round2 = value => Math.round(value * 100) / 100
const warm = key => round2(median(ratio(key).slice(1)))
console.log(
  JSON.stringify({
    pages: pairs[0].pages,
    prints: pairs.map(pair => pair.prints),
    bytesPerPage: Math.round(pairs[0].bytes / pairs[0].pages),
    bareMs: Math.round(median(pairs.map(pair => pair.bare))),
    wholeMs: Math.round(median(pairs.map(pair => pair.whole))),
    handbookVsBarePrint: { cold: round2(ratio('afterLoad')[0]), warm: warm('afterLoad') },
    withLoad: { cold: round2(ratio('whole')[0]), warm: warm('whole') },
  }),
)
