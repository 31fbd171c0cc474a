import { afterAll, describe, expect, test } from 'vitest'
import { emitCheatSheet } from '../../../src/editions/cheat-sheet/emit.js'
import { bytesOf } from '../../support/bytes-of.js'
import { type Pdf, readPdf } from '../../support/pdf.js'
import { createServices } from '../support/services.js'
import { cheatSheet, type SheetSketch } from '../support/sheet.js'

const services = createServices()
afterAll(() => services.source.close())

/** Width of the body's type without the headings. */
function typeSize(pdf: Pdf): number {
  const sizes = pdf.pages.flatMap(page => page.items.filter(item => item.font.startsWith('SourceSerif')))
  return Math.min(...sizes.map(item => item.size))
}

function missingLines(pdf: Pdf, count: number): number[] {
  const text = pdf.pages[0]?.text.replace(/\s+/g, ' ') ?? ''
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    number => !new RegExp(`\\bLine ${number} .*\\bend${number}\\b`).test(text),
  )
}

async function make(sketch: SheetSketch) {
  const emitted = await emitCheatSheet(cheatSheet(sketch), services)
  return { emitted, pdf: await readPdf(bytesOf(emitted)) }
}

describe('a sheet that fits', () => {
  test('ninety lines fill one page at the largest type that fits', async () => {
    const { emitted, pdf } = await make({ lines: 90 })
    expect(emitted).toMatchObject({ pages: 1, messages: [] })
    expect(pdf.pages).toHaveLength(1)
    expect(missingLines(pdf, 90)).toEqual([])
    const size = typeSize(pdf)
    expect(size).toBeGreaterThan(6)
    expect(size).toBeLessThan(10)
    // Steps of a twentieth of a point; printing rounds to a thousandth.
    expect(Math.abs(size * 20 - Math.round(size * 20))).toBeLessThan(0.02)
    const bottom = Math.min(...(pdf.pages[0]?.items.map(item => item.y) ?? []))
    expect(bottom, 'free room at the foot of the page in pt').toBeLessThan(60)
  })

  test('few lines get 10 pt and leave the rest empty', async () => {
    const { pdf } = await make({ lines: 12 })
    expect(typeSize(pdf)).toBeCloseTo(10, 2)
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

describe('an overfull sheet', () => {
  test('drops whole lines from the end at 6 pt and names each', async () => {
    const { emitted, pdf } = await make({ lines: 260 })
    expect(pdf.pages).toHaveLength(1)
    expect(typeSize(pdf)).toBeCloseTo(6, 2)
    const missing = missingLines(pdf, 260)
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
      hint: expect.stringContaining(`${first - 1} of 260 lines fit`),
    })
  })

  test('a section that loses all its lines loses its heading', async () => {
    const { pdf } = await make({ lines: 300, categories: 30 })
    const text = pdf.pages[0]?.text ?? ''
    expect(missingLines(pdf, 300)).toContain(300)
    expect(text).toMatch(/Section 1\b/)
    expect(text).not.toMatch(/Section 30\b/)
  })
})

test('a template without a line is an error', async () => {
  const document = cheatSheet({ lines: 3 })
  document.lines.push({ id: 'line-x', text: 'x', place: { file: 'x', line: 1, column: 1 } })
  await expect(emitCheatSheet(document, services)).rejects.toThrow('lacks the lines line-x')
})
