/** What authors write is text wherever it stands in the file, however much it looks like a piece of a PDF. */
import { afterAll, expect, test } from 'vitest'
import { emitHandbook } from '../../../src/editions/handbook/emit.js'
import { bytesOf } from '../../support/bytes-of.js'
import { readPdf } from '../../support/pdf.js'
import { readStructure } from '../../support/structure.js'
import { handbook } from '../support/handbook.js'
import { createServices } from '../support/services.js'

const services = createServices()
afterAll(() => services.source.close())

const TEXTS = [
  'All about /Subtype /Type3 fonts',
  'The entry /ToUnicode 99999 0 R of a font',
  'obj endobj\nstream endstream xref trailer startxref %%EOF'.replace('\n', ' '),
  '<</Type /Font /Subtype /Type3 /FontName /AAAAAA+Forged>>',
  'Brackets ( (( ) [ ] << >> { } and \\ backslashes \\\\ \\( \\101',
  'node00000756',
  '(node00000756)',
  '/Rect [0 0 9 9] /A <</URI (https://vademecum.invalid/index.html?mark#forged)>>',
  'Non-BMP 𝄞 and 🦀, a BOM \uFEFF inside, a soft\u00ADhyphen',
  'שלום עולם مرحبا',
  '100 % <b>&amp; “quoted” it’s \'plain\' "double"',
  `Long ${'word '.repeat(4000)}end`,
]

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim()
const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

test('comes back whole from title, subject, authors, keywords, outline and pictures', async () => {
  const [first = '', ...others] = TEXTS
  const pictures = TEXTS.map(
    (text, index) =>
      `<p id="mine-${index}"><span role="img" aria-label="${escaped(text)}" style="display:inline-block;width:9px;height:9px;background:red"></span></p>`,
  )
  const whole = handbook({ categories: 1, questions: 1, html: pictures.join('') })
  const entry = (title: string, index: number) => ({ title, anchor: `mine-${index}`, children: [] })
  const document = {
    ...whole,
    metadata: {
      ...whole.metadata,
      title: TEXTS.join(' '),
      subject: TEXTS.toReversed().join(' '),
      authors: TEXTS,
      keywords: TEXTS,
      license: first,
    },
    outline: [{ ...entry(first, 0), children: others.map((text, index) => entry(text, index + 1)) }],
  }
  const bytes = bytesOf(await emitHandbook(document, services))
  const pdf = await readPdf(bytes)
  expect(pdf.info).toMatchObject({
    Title: TEXTS.join(' '),
    Subject: TEXTS.toReversed().join(' '),
    Author: TEXTS.join(', '),
    Keywords: TEXTS.join(', '),
  })
  expect(pdf.outline.map(({ title, children }) => [title, ...children.map(child => child.title)])).toEqual([
    TEXTS,
  ])
  // Chromium cuts alternative texts of many thousand letters.
  const short = TEXTS.filter(text => text.length < 1000).map(squeezed)
  expect((await readStructure(bytes)).alternatives.map(squeezed)).toEqual(expect.arrayContaining(short))
  const xmp = Buffer.from(bytes).toString('utf8')
  for (const text of TEXTS) expect(xmp).toContain(`<rdf:li>${inXml(text)}</rdf:li>`)
  expect(pdf.pages.flatMap(page => page.links).filter(link => link.page === null)).toEqual([])
})

test.each([['\u0007 and \u0001'], ['\uD800 alone']])(
  'a control character in a title leaves the metadata readable: %j',
  async control => {
    const whole = handbook({ categories: 1, questions: 1 })
    const title = `Bell ${control}`
    const document = { ...whole, metadata: { ...whole.metadata, title } }
    const bytes = bytesOf(await emitHandbook(document, services))
    const xmp = Buffer.from(bytes).toString('utf8')
    expect(/<dc:title>.*<\/dc:title>/.exec(xmp)?.[0]).not.toMatch(/[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/)
    expect((await readPdf(bytes)).info.Title).toMatch(/^Bell \uFFFD/)
  },
)

test('addresses of the author that forge ours are no links', async () => {
  const forged = [
    'index.html?mark#%zz',
    'index.html?mark#question-1-1',
    'index.html?link#question-1-1',
    'index.html?link#%E0%A4%A',
    'index.html',
    'other',
  ].map(path => `<a href="https://Vademecum.invalid/${path}">forged</a>`)
  const html = `<p style="break-before:page">${forged.join(' ')} <a href="https://example.org/%zz?a=(b)">true</a></p>`
  const emitted = await emitHandbook(handbook({ categories: 1, questions: 1, html }), services)
  const pdf = await readPdf(bytesOf(emitted))
  expect(pdf.pages.at(-1)?.links.map(link => link.url)).toEqual(['https://example.org/%zz?a=(b)'])
  const heading = pdf.pages.findIndex(page =>
    page.items.some(({ text, size }) => text.startsWith('1.1 What') && size > 12),
  )
  expect(emitted.pageMap?.get('question-1-1')).toBe(heading + 1)
})
