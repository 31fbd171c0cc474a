import { afterAll, expect, test } from 'vitest'
import { emitHandbook } from '../../src/editions/handbook/emit.js'
import { withoutInvisible } from '../../src/pdf/passes/drop-invisible.js'
import { handbook } from '../editions/support/handbook.js'
import { createServices } from '../editions/support/services.js'
import { bytesOf } from '../support/bytes-of.js'
import { readPdf } from '../support/pdf.js'

const services = createServices()
afterAll(() => services.source.close())

const span = (text: string, drawn: string) => `/Span<</ActualText <FEFF${text}> >> BDC\n${drawn}EMC\n`

test.each([
  [span('00AD', '7.5 0 Td <0001> Tj\n'), '7.5 0 Td\n'],
  [span('FEFF', '/F4 14 Tf\n1 0 0 -1 106 3168 Tm\n<0001> Tj\n'), '/F4 14 Tf\n1 0 0 -1 106 3168 Tm\n\n'],
  [span('200B2060', '[<0001> 5 <0002>] TJ\n'), '\n'],
  [span('2019', '8.3 0 Td <00A9> Tj\n'), span('2019', '8.3 0 Td <00A9> Tj\n')],
  [span('007800AD', '8.3 0 Td <00A9> Tj\n'), span('007800AD', '8.3 0 Td <00A9> Tj\n')],
])('%j', (content, visible) => {
  expect(withoutInvisible(`<0041> Tj\n${content}0 0 Td <0042> Tj\n`)).toBe(
    `<0041> Tj\n${visible}0 0 Td <0042> Tj\n`,
  )
})

test('words with soft hyphens and joiners read as they look, code is copied as it was typed', async () => {
  const marks: [string, string][] = [
    ['ma\u00ADjor\u00ADi\u00ADty', 'majority'],
    ['path/\u200Bto/\u200Bfile', 'path/to/file'],
    ['word\u2060joined', 'wordjoined'],
    ['b\uFEFFom', 'bom'],
    ['by&shy;name', 'byname'],
    ['by&#173;number', 'bynumber'],
  ]
  const words = (column: 0 | 1) => marks.map(mark => `<p>${mark[column]}</p>`).join('')
  const html = (column: 0 | 1) =>
    `<section style="break-before:page">${words(column)}<p style="width:20mm">${column === 0 ? 'an over\u00ADwhelming' : 'an over-<br>whelming'}</p><pre style="font-family:Code">a -> b::&lt;c>()  // d</pre></section>`
  const pages = await Promise.all(
    ([0, 1] as const).map(async column => {
      const emitted = await emitHandbook(
        handbook({ categories: 1, questions: 1, html: html(column) }),
        services,
      )
      return (await readPdf(bytesOf(emitted))).pages.at(-1)
    }),
  )
  const texts = pages.map(page => page?.text.replace(/\s+/g, ' '))
  for (const [, plain] of marks) expect(texts[0]).toContain(plain)
  expect(texts[0]).toContain('a -> b::<c>() // d')
  expect(texts[0]).toMatch(/over- ?whelming/)
  expect(texts[0]).not.toMatch(/[\u00AD\u200B\u2060\uFEFF]/)
  // Every word stands where it would stand without the marks.
  const ends = pages.map(page =>
    page?.items
      .filter(({ text }) => text.trim() !== '')
      .map(({ x, y, width }) => [x + width, y].map(Math.round)),
  )
  expect(ends[0]?.at(-1)).toEqual(ends[1]?.at(-1))
})
