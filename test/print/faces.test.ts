import { afterAll, expect, test } from 'vitest'
import { emitHandbook } from '../../src/editions/handbook/emit.js'
import { handbook } from '../editions/support/handbook.js'
import { createServices } from '../editions/support/services.js'
import { bytesOf } from '../support/bytes-of.js'
import { readPdf } from '../support/pdf.js'

const services = createServices()
afterAll(() => services.source.close())

test('a face that only a margin box asks for is there when it is printed', async () => {
  const css =
    '.chapter h1, h2, h3, nav h1 { font-family: Book } @page { @bottom-center { font: 700 9pt Heads } }'
  const emitted = await emitHandbook(handbook({ questions: 2, css }), services)
  const pdf = await readPdf(bytesOf(emitted))
  const folios = pdf.pages.flatMap(page => page.items.filter(({ text, y }) => /^\d+$/.test(text) && y < 60))
  expect(folios.length).toBeGreaterThan(1)
  expect(new Set(folios.map(({ font }) => font))).toEqual(new Set(['SourceSans3ExtraLight-Bold']))
})

test('a face that only a page number asks for is there when it is printed', async () => {
  const css = 'h1, h2, h3 { font-family: Book } [data-page-of] { font: 700 9pt Heads }'
  const emitted = await emitHandbook(handbook({ questions: 2, css }), services)
  const pdf = await readPdf(bytesOf(emitted))
  expect(pdf.fonts).toContain('SourceSans3ExtraLight-Bold')
})
