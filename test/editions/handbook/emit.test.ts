import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emitHandbook } from '../../../src/editions/handbook/emit.js'
import type { Emitted } from '../../../src/model/build.js'
import type { HandbookDocument } from '../../../src/model/documents.js'
import { type Children, compileForChildren, portable } from '../../browser/support/child.js'
import { bytesOf } from '../../support/bytes-of.js'
import { type Pdf, readPdf } from '../../support/pdf.js'
import { readStructure } from '../../support/structure.js'
import { type HandbookSketch, handbook } from '../support/handbook.js'
import { createServices } from '../support/services.js'

const notes: string[] = []
const services = createServices({ note: text => notes.push(text) })
afterAll(() => services.source.close())

const emit = (sketch: HandbookSketch) => emitHandbook(handbook(sketch), services)

/** Title, page by the contents, page on which the heading stands; all as an independent reader sees them. */
function contents(pdf: Pdf, document: HandbookDocument) {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  const first = pdf.pages.findIndex(page =>
    page.items.some(item => item.text.startsWith('1 Category') && item.size > 15),
  )
  const printed = flat(
    pdf.pages
      .slice(0, first)
      .map(page => page.text)
      .join(' '),
  )
  const entries = document.outline.flatMap(entry => [entry, ...entry.children])
  return entries.map(({ title }, index) => {
    const from = printed.indexOf(title) + title.length
    const next = entries[index + 1]
    const to = next === undefined ? printed.length : printed.indexOf(next.title, from)
    return {
      title,
      says: Number(/^\s*(\d+)/.exec(printed.slice(from, to))?.[1]),
      stands: pdf.pages.findIndex((page, number) => number >= first && flat(page.text).includes(title)) + 1,
    }
  })
}

function expectRightNumbers(pdf: Pdf, document: HandbookDocument): void {
  const entries = contents(pdf, document)
  expect(entries.length).toBeGreaterThan(10)
  expect(entries.filter(({ says, stands }) => says !== stands || stands < 3)).toEqual([])
}

describe('a handbook', () => {
  const document = handbook({ questions: 18 })
  let emitted: Emitted
  let pdf: Pdf
  beforeAll(async () => {
    notes.length = 0
    emitted = await emitHandbook(document, services)
    pdf = await readPdf(bytesOf(emitted))
  })

  test('is printed once', () => {
    expect(notes).toEqual(['measuring', 'printing', 'finishing'])
    expect(emitted.messages).toEqual([])
    expect(emitted.pages).toBe(pdf.pages.length)
  })

  test('every number of the contents is the page of its heading', () => {
    expectRightNumbers(pdf, document)
  })

  test('the page map says the same', () => {
    for (const { title, stands } of contents(pdf, document)) {
      const anchor = document.outline
        .flatMap(entry => [entry, ...entry.children])
        .find(entry => entry.title === title)?.anchor
      expect(emitted.pageMap?.get(anchor ?? '')).toBe(stands)
    }
  })

  test('the outline is the one asked for, titles whole', () => {
    const wanted = document.outline.map(({ title, children }) => ({
      title,
      children: children.map(child => child.title),
    }))
    expect(
      pdf.outline.map(({ title, children }) => ({ title, children: children.map(child => child.title) })),
    ).toEqual(wanted)
    const pages = contents(pdf, document).map(entry => entry.stands)
    expect(pdf.outline.flatMap(entry => [entry.page, ...entry.children.map(child => child.page)])).toEqual(
      pages,
    )
  })

  test('every link leads to a page', () => {
    const links = pdf.pages.flatMap(page => page.links)
    expect(links.length).toBeGreaterThan(18 * 2)
    expect(links.filter(link => link.page === null)).toEqual([])
  })

  test('every link lands a little above its heading', () => {
    const links = pdf.pages.flatMap(page => page.links)
    const { anchors } = { anchors: document.outline.flatMap(entry => entry.children) }
    const headings = anchors.map(({ title }) => {
      const start = title.slice(0, 8)
      const page = pdf.pages.findIndex(
        ({ items }, index) =>
          index > 1 && items.some(({ text, size }) => text.startsWith(start) && size > 12),
      )
      const item = pdf.pages[page]?.items.find(({ text, size }) => text.startsWith(start) && size > 12)
      return { title, page: page + 1, y: item?.y ?? 0 }
    })
    for (const { title, page, y } of headings) {
      const near = links.filter(link => link.page === page && (link.top ?? 0) > y && (link.top ?? 0) < y + 40)
      expect(near.length, title).toBeGreaterThan(0)
    }
    const lost = links.filter(
      ({ page, top }) =>
        !pdf.pages[(page ?? 0) - 1]?.items.some(
          ({ y, size }) => size > 12 && (top ?? 0) > y && (top ?? 0) < y + 40,
        ),
    )
    expect(lost).toEqual([])
  })

  test('older readers know every tag, and the outline opens with its chapters closed', async () => {
    const { roles, outlineCounts } = await readStructure(bytesOf(emitted))
    expect([...roles].filter(role => ['Strong', 'Em'].includes(role))).toEqual([])
    expect(roles).toContain('Span')
    expect(outlineCounts).toEqual(document.outline.map(({ children }) => -children.length))
  })

  test('it is tagged, says what it is, and embeds its own fonts only', () => {
    expect(pdf.tagged).toBe(true)
    expect(pdf.language).toBe('en')
    expect(pdf.info).toMatchObject({
      Title: 'A “Fixture” & more (ß → ü)',
      Author: 'Ada Example, Björn Beispiel',
      Subject: 'Questions about ownership',
      Keywords: 'rust, ownership & moves',
      CreationDate: 'D:19800101000000Z',
      ModDate: 'D:19800101000000Z',
    })
    expect(pdf.fonts).toEqual([
      'DejaVuSansMono',
      'SourceSans3ExtraLight-Bold',
      'SourceSerif4-Bold',
      'SourceSerif4-Regular',
    ])
    const raw = Buffer.from(bytesOf(emitted)).toString('latin1')
    expect(raw).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A “Fixture” &amp; more (ß → ü)'
        .normalize()
        .replace(/[^\x20-\x7e]/g, character => Buffer.from(character).toString('latin1')),
    )
    expect(raw).toContain('<xmp:CreateDate>1980-01-01T00:00:00Z</xmp:CreateDate>')
  })

  test('type has its full size', () => {
    const sizes = new Set(
      pdf.pages
        .slice(2)
        .flatMap(page =>
          page.items
            .filter(item => item.font === 'SourceSerif4-Regular')
            .map(item => Math.round(item.size * 100) / 100),
        ),
    )
    expect([...sizes].sort((a, b) => a - b)).toEqual([9, 10.5])
  })

  test('it takes less than 10 kB a page', () => {
    expect(bytesOf(emitted).length / pdf.pages.length).toBeLessThan(10_000)
  })
})

test('a layout that the measuring cannot foresee is printed again and comes out right', async () => {
  notes.length = 0
  const document = handbook({ questions: 18, css: '@page :right { margin-top: 90mm }' })
  const emitted = await emitHandbook(document, services)
  expect(notes).toContain('printing again: page numbers moved')
  expectRightNumbers(await readPdf(bytesOf(emitted)), document)
})

test('numbers that chase their own tail are an error, not a wrong page', async () => {
  // The square shrinks when the slot beside it grows: on page 9 the number 9 pushes its heading to page 10, the number 10 pulls it back.
  const html = `<section style="break-before:page"><div style="display:flex;width:120mm;font:40mm/1 Code"><span data-page-of="tail" style="width:auto"></span><div style="flex:1;aspect-ratio:1/2.6"></div></div><h2 id="tail">Tail</h2></section>`
  const pages = Array.from({ length: 7 }, () => '<p style="break-before: page">A page</p>').join('')
  const whole = handbook({ html: `${pages}${html}` })
  const document: HandbookDocument = {
    ...whole,
    html: whole.html.replace(/<nav>.*<\/nav>|<section class="chapter">.*?<\/section>/gs, ''),
    outline: [],
    highlights: [],
  }
  await expect(emitHandbook(document, services)).rejects.toThrow('did not settle')
})

describe('the checks', () => {
  test('something half a millimetre too wide is an error', async () => {
    await expect(emit({ questions: 2, html: '<div style="width:174.5mm">wide</div>' })).rejects.toThrow(
      'Something is wider than the page: everything was printed at 99.',
    )
    await expect(
      emit({ questions: 2, html: '<div style="width:174mm">just right</div>' }),
    ).resolves.toBeTruthy()
  })

  test.each([
    [
      'a table',
      '<table style="width:200mm"><tr><td><p>Cell one</p></td></tr></table>',
      'A table, "Cell one", is 26.0',
    ],
    [
      'a word in a list',
      '<ul><li>In <code style="white-space:nowrap">a_word_of_code_WORD</code></li></ul>',
      'Code in a line, "a_word_of_code_xxx',
    ],
    [
      'a heading of ours',
      '<p role="heading" style="white-space:nowrap">Heading WORD</p>',
      'A paragraph, "Heading xxx',
    ],
    [
      'a drawing',
      '<div><svg style="display:block;width:180mm;height:9mm"><text y="9">A lake</text></svg></div>',
      'A drawing, "A lake", is 6.0 mm',
    ],
    [
      'deep in lists',
      '<ul><li><ul><li><ul><li><div style="width:174mm">Deep</div></li></ul></li></ul></li></ul>',
      'A <div>, "Deep", is',
    ],
    [
      'what is cut anyway is passed over',
      '<div style="overflow:hidden"><div style="width:400mm">Cut</div></div><div style="width:175mm">Told</div>',
      'A <div>, "Told", is 1.0 mm',
    ],
  ])('what is wider than the page is told with its place: %s', async (_, inside, told) => {
    const html = inside.replace('WORD', 'x'.repeat(150))
    const error = await emit({ questions: 9, inside: html }).catch(cause => cause)
    expect(error).toMatchObject({
      messages: [
        { rule: 'wider-than-page', file: 'question-2-2.md', line: 7, message: expect.stringContaining(told) },
      ],
    })
  })

  test.each([
    [
      'in the contents, by the question that the entry leads to',
      '[data-page-of="question-3-1"] { width: 190mm }',
      'question-3-1.md',
    ],
    ['on the cover, without a place', '.cover p { width: 250mm }', null],
  ])('%s', async (_, css, file) => {
    await expect(emit({ questions: 9, css })).rejects.toMatchObject({
      messages: [{ rule: 'wider-than-page', file }],
    })
  })

  test.each([
    [
      'a family like a generic one',
      'body { font-family: serif }',
      'asks for the font "serif", which is none of the theme\'s',
    ],
    ['a misspelt family', 'h2 { font-family: Haeds }', 'asks for the font "Haeds"'],
    ['a bold made up from a regular', 'h3 { font: bold 12pt Code }', 'embedded as Type 3'],
  ])('%s is an error', async (_, css, message) => {
    await expect(emit({ questions: 2, css })).rejects.toThrow(message)
  })

  test('a face that the browser passes over is an error', async () => {
    // The rule loads the face, but no character of the text is in its range.
    const css =
      '@font-face { font-family: "Book"; src: url(fonts/source-sans-3-latin-700-normal.woff2) } @font-face { font-family: "Book"; font-weight: 700; src: url(fonts/source-sans-3-latin-700-normal.woff2) }'
    await expect(emit({ questions: 2, css })).rejects.toThrow(
      '"Book" (SourceSerif4-Regular) is not in the PDF; it holds DejaVuSansMono, SourceSans3',
    )
  })

  test('a link that leads nowhere is an error', async () => {
    await expect(emit({ questions: 2, html: '<a href="#nowhere">x</a>' })).rejects.toThrow(
      'lead nowhere: #nowhere',
    )
    await expect(
      emit({ questions: 2, html: '<a href="#hidden">x</a><p id="hidden" style="display:none">y</p>' }),
    ).rejects.toThrow('lead nowhere: hidden')
  })

  test('an outline entry without its element is an error', async () => {
    const document = handbook({ questions: 2 })
    document.outline.push({ title: 'More', anchor: 'more', children: [] })
    await expect(emitHandbook(document, services)).rejects.toThrow('lead nowhere: #more')
  })
})

test('characters that no face has come from the fallback that every machine has', async () => {
  const document = handbook({ questions: 2, html: '<p>Ж</p>' })
  const pdf = await readPdf(bytesOf(await emitHandbook(document, services)))
  expect(pdf.fonts.filter(font => !document.faces.some(face => face.postscriptName === font))).toEqual([
    'OpenSans-Regular',
  ])
})

const TABLE =
  '<table><thead><tr><th>Owner</th><th>Borrower</th></tr></thead><tbody><tr><td>one</td><td>many</td></tr></tbody></table>'

test('what a browser printed before makes no difference', async () => {
  const document = handbook({ questions: 3, html: TABLE })
  const first = await emitHandbook(document, services)
  await emit({ questions: 9, html: TABLE.repeat(30) })
  const second = await emitHandbook(document, services)
  expect(Buffer.from(bytesOf(first)).equals(Buffer.from(bytesOf(second)))).toBe(true)
})

describe('two processes', () => {
  let children: Children
  let folder: string
  beforeAll(async () => {
    children = await compileForChildren()
    folder = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
  })
  afterAll(() => {
    children.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test('in other folders, time zones and languages make the same bytes', async () => {
    const document = portable(handbook({ html: TABLE }))
    const targets = ['one.pdf', 'two.pdf'].map(name => join(folder, name))
    const environments = [
      { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8' },
      { TZ: 'America/Los_Angeles', LANG: 'C' },
    ]
    for (const [index, target] of targets.entries()) {
      const env = { ...(process.env as Record<string, string>), ...environments[index] }
      await children.run('print', { document, target }, { env, cwd: index === 0 ? folder : tmpdir() })
    }
    const [one, two] = targets.map(target => readFileSync(target))
    expect(one?.length).toBeGreaterThan(10_000)
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
  })
})
