import { afterAll, describe, expect, test } from 'vitest'
import { emitCheatSheet } from '../../../src/editions/cheat-sheet/emit.js'
import { bytesOf } from '../../support/bytes-of.js'
import { filledShare, inkOf } from '../../support/ink.js'
import { type Pdf, readPdf } from '../../support/pdf.js'
import { createServices } from '../support/services.js'
import { cheatSheet, type SheetSketch } from '../support/sheet.js'

const services = createServices()
afterAll(() => services.source.close())

const MARGIN_PT = (8 / 25.4) * 72

/** Width of the body's type without the headings. */
function typeSize(pdf: Pdf): number {
  const sizes = pdf.pages.flatMap(page => page.items.filter(item => item.font.startsWith('SourceSerif')))
  return Math.min(...sizes.map(item => item.size))
}

function textOf(pdf: Pdf): string {
  return pdf.pages.map(({ text }) => text.replace(/\s+/g, ' ')).join(' ')
}

function missingLines(pdf: Pdf, count: number): number[] {
  const text = textOf(pdf)
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    number => !new RegExp(`\\bLine ${number} .*\\bend${number}(?!\\d)`).test(text),
  )
}

/** Numbers of the lines that show a step, and whole. */
function linesWith(pdf: Pdf, step: number): number[] {
  const begun = [...textOf(pdf).matchAll(new RegExp(`Step${step}of(\\d+)`, 'g'))].map(([, line]) =>
    Number(line),
  )
  const ended = [...textOf(pdf).matchAll(new RegExp(`done${step}of(\\d+)`, 'g'))].map(([, line]) =>
    Number(line),
  )
  expect(ended).toEqual(begun)
  return begun
}

/** Left edges of the columns that hold a word of a line, by the number of the line. */
function columnsOf(pdf: Pdf): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const { text, x } of pdf.pages.flatMap(({ items }) => items)) {
    const number = Number(/\b(?:Line |end|Step\dof|done\dof)(\d+)/.exec(text)?.[1] ?? Number.NaN)
    const width = (pdf.pages[0]?.width ?? 0) / 12
    if (!Number.isNaN(number))
      found.set(number, (found.get(number) ?? new Set()).add(Math.round(x / width / 3)))
  }
  return found
}

async function make(sketch: SheetSketch) {
  const emitted = await emitCheatSheet(cheatSheet(sketch), services)
  const bytes = bytesOf(emitted)
  return { emitted, bytes, pdf: await readPdf(bytes) }
}

describe('a sheet that fits', () => {
  test('ninety lines fill one page at the largest type that fits', async () => {
    const { emitted, bytes, pdf } = await make({ lines: 90 })
    expect(emitted).toMatchObject({ pages: 1, messages: [] })
    expect(pdf.pages).toHaveLength(1)
    expect(missingLines(pdf, 90)).toEqual([])
    const size = typeSize(pdf)
    expect(size).toBeGreaterThan(6)
    expect(size).toBeLessThan(11)
    // Steps of a twentieth of a point; printing rounds to a hundredth of a pixel.
    expect(Math.abs(size - Math.round(size * 20) / 20)).toBeLessThan(0.0076)
    expect(filledShare(await inkOf(bytes), MARGIN_PT)).toBeGreaterThan(0.9)
  })

  test('few lines get 11 pt and leave the rest empty', async () => {
    const { pdf } = await make({ lines: 12 })
    expect(typeSize(pdf)).toBeCloseTo(11, 1)
    expect(missingLines(pdf, 12)).toEqual([])
    expect(pdf.pages[0]?.height).toBeGreaterThan(pdf.pages[0]?.width ?? 0)
  })
})

test('it lies down when that gives larger type', async () => {
  // Lines of 64 mm: two columns upright, four sideways.
  const { pdf } = await make({ lines: 150, words: 4, css: 'p { white-space: nowrap; width: 64mm }' })
  expect(pdf.pages).toHaveLength(1)
  expect(pdf.pages[0]?.width).toBeGreaterThan(pdf.pages[0]?.height ?? 0)
  expect(
    new Set(pdf.pages[0]?.items.filter(item => item.text.startsWith('Line')).map(item => Math.round(item.x)))
      .size,
  ).toBe(4)
})

describe('a sheet with more to say', () => {
  const sketch = { lines: 14, words: 20, steps: [40, 90, 20, 60] }

  test('goes deeper step by step until the page is full, in readable type', async () => {
    const { bytes, pdf } = await make(sketch)
    expect(pdf.pages).toHaveLength(1)
    expect(missingLines(pdf, 14)).toEqual([])
    expect(typeSize(pdf)).toBeGreaterThanOrEqual(8.49)
    expect(linesWith(pdf, 1)).toHaveLength(14)
    expect(linesWith(pdf, 2).length).toBeGreaterThan(4)
    expect([1, 2, 3, 4].map(step => linesWith(pdf, step).length).some(count => count < 14)).toBe(true)
    expect(filledShare(await inkOf(bytes), MARGIN_PT)).toBeGreaterThan(0.9)
  })

  test('keeps every card in one column, and the columns level within a card', async () => {
    const { pdf } = await make(sketch)
    for (const [number, columns] of columnsOf(pdf)) expect([number, [...columns].length]).toEqual([number, 1])
    const [page] = pdf.pages
    const ends = new Map<number, number>()
    for (const { x, y, text } of page?.items ?? [])
      if (/Line|done/.test(text))
        ends.set(Math.round(x / 100), Math.min(ends.get(Math.round(x / 100)) ?? 999, y))
    const tallest = 12 * 8 * 1.25
    expect(Math.max(...ends.values()) - Math.min(...ends.values())).toBeLessThan(tallest)
  })

  test('shows all there is in larger type when that is little', async () => {
    const { pdf } = await make({ lines: 4, words: 10, steps: [12, 12] })
    expect(linesWith(pdf, 1)).toEqual([1, 2, 3, 4])
    expect(linesWith(pdf, 2)).toEqual([1, 2, 3, 4])
    expect(typeSize(pdf)).toBeCloseTo(11, 1)
  })

  test('lets the heavier cards go first', async () => {
    const weights = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 1 : 2))
    const { pdf } = await make({ ...sketch, steps: [110], weights })
    const deep = linesWith(pdf, 1)
    expect(deep.length).toBeLessThan(14)
    const heavy = deep.filter(number => number % 2 === 0)
    expect(heavy).toHaveLength(7)
  })

  test('leaves out what is wider than a column', async () => {
    const markup = {
      1: '<span style="white-space: nowrap">Step1of1 much wider than any column of it done1of1</span>'.replace(
        'much',
        'm'.repeat(150),
      ),
    }
    const { pdf } = await make({ lines: 8, steps: [5, 10], markup })
    expect(linesWith(pdf, 1)).toEqual([])
    expect(linesWith(pdf, 2)).toHaveLength(8)
  })
})

describe('an overfull sheet', () => {
  test('drops whole lines from the end at 6 pt and names each', async () => {
    const { emitted, pdf } = await make({ lines: 300 })
    expect(pdf.pages).toHaveLength(1)
    expect(typeSize(pdf)).toBeCloseTo(6, 1)
    const missing = missingLines(pdf, 300)
    expect(missing.length).toBeGreaterThan(10)
    const first = missing[0] ?? 0
    expect(missing).toEqual(Array.from({ length: missing.length }, (_, index) => first + index))
    expect(emitted.messages.map(message => message.file)).toEqual(
      missing.map(number => `content/q${number}.md`),
    )
    expect(emitted.messages[0]).toMatchObject({
      severity: 'warning',
      rule: 'cheat-sheet-dropped',
      line: 3,
      column: 1,
      message: expect.stringContaining(`end${first}`),
      hint: expect.stringContaining(`${first - 1} of 300 lines fit`),
    })
    expect(textOf(pdf)).toContain(`${first - 1} of 300 questions`)
  })

  test('drops the lightest first', async () => {
    const weights = Array.from({ length: 300 }, (_, index) => (index < 200 ? 1 : 3))
    const { emitted, pdf } = await make({ lines: 300, weights })
    const missing = missingLines(pdf, 300)
    expect(missing.length).toBeGreaterThan(10)
    expect(Math.max(...missing)).toBe(200)
    expect(emitted.messages).toHaveLength(missing.length)
  })

  test('a section that loses all its lines loses its heading', async () => {
    const { pdf } = await make({ lines: 330, categories: 33 })
    const text = pdf.pages[0]?.text ?? ''
    expect(missingLines(pdf, 330)).toContain(330)
    expect(text).toMatch(/Section 1\b/)
    expect(text).not.toMatch(/Section 33\b/)
  })
})

test('a sheet of two sides fills both', async () => {
  const { emitted, bytes, pdf } = await make({ lines: 260, isUneven: true, format: { pages: 2 } })
  expect(emitted).toMatchObject({ pages: 2, messages: [] })
  expect(pdf.pages).toHaveLength(2)
  expect(missingLines(pdf, 260)).toEqual([])
  expect(textOf(pdf).match(/260 questions/g)).toHaveLength(2)
  for (const page of [1, 2]) expect(filledShare(await inkOf(bytes, page), MARGIN_PT)).toBeGreaterThan(0.9)
  expect(pdf.pages[0]?.text).toContain('end130')
  expect(pdf.pages[1]?.text).toContain('end260')
})

describe.each(['en', 'he'])('a folded sheet in %s', language => {
  test('has its cards on eight panels in the order in which it is turned over', async () => {
    const { emitted, pdf } = await make({ lines: 40, words: 30, format: { isFolded: true }, language })
    expect(emitted).toMatchObject({ pages: 1, messages: [] })
    expect(pdf.pages).toHaveLength(1)
    expect(missingLines(pdf, 40)).toEqual([])
    const { width, height, items } = pdf.pages[0] as (typeof pdf.pages)[number]
    expect(width).toBeGreaterThan(height)
    // Columns from the left of the page, rows from above, as PocketMod and its kin have them.
    const upper = [5, 4, 3, 2]
    const lower = [6, 7, 8, 1]
    const panelOf = (x: number, y: number) => {
      const column = Math.floor(x / (width / 4))
      return (y > height / 2 ? upper : lower)[language === 'he' ? 3 - column : column]
    }
    const begins = items.flatMap(({ text, x, y }) => {
      const number = /\bLine (\d+) /.exec(text)?.[1]
      return number === undefined ? [] : [{ number: Number(number), panel: panelOf(x, y) ?? 0 }]
    })
    const panels = begins.toSorted((a, b) => a.number - b.number).map(({ panel }) => panel)
    expect(panels).toHaveLength(40)
    expect(panels).toEqual(panels.toSorted((a, b) => a - b))
    expect(new Set(panels)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8]))
  })
})

test('a face that sets only what has no room on the sheet is not missed', async () => {
  const code = `<pre style="font-family: Code">${'let word = 1\n'.repeat(200)}</pre>`
  const { emitted, pdf } = await make({
    lines: 3,
    steps: [1],
    markup: { 1: code },
    format: { isFolded: true },
  })
  expect(emitted.messages).toEqual([])
  expect(textOf(pdf)).not.toContain('let word')
})

test('fewer cards than panels stand on the first ones', async () => {
  const { pdf } = await make({ lines: 3, categories: 1, format: { isFolded: true } })
  const { width, height, items } = pdf.pages[0] as (typeof pdf.pages)[number]
  const panels = items.flatMap(({ text, x, y }) =>
    /\bLine \d+ /.test(text)
      ? [(y > height / 2 ? [5, 4, 3, 2] : [6, 7, 8, 1])[Math.floor(x / (width / 4))] ?? 0]
      : [],
  )
  expect(panels.toSorted()).toEqual([1, 2, 3])
})

test('a template without a line is an error', async () => {
  const document = cheatSheet({ lines: 3 })
  const place = { file: 'x', line: 1, column: 1 }
  document.lines.push({ id: 'line-x', text: 'x', place, weight: 1, parts: [] })
  await expect(emitCheatSheet(document, services)).rejects.toThrow('lacks the lines line-x')
})
