/** Unusual guides: too long, too wide, too deep, in other scripts. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkEpub, readEpub } from '../support/epub.js'
import type { Pdf } from '../support/pdf.js'
import { bookParts } from './support/book-pages.js'
import { artifact, type Built, pdfArtifact, vademecum } from './support/build.js'
import { printedContents } from './support/contents-pages.js'
import { deadLinks } from './support/epub-parts.js'
import { testFolder, writeFiles } from './support/folders.js'
import { codeOn } from './support/layout.js'
import { paragraph, question, settings } from './support/made-up.js'
import { linesOf, partsOf, squeeze } from './support/page-lines.js'
import { placeOf, saidPlaces } from './support/places.js'
import { readSource } from './support/source.js'

const folder = testFolder()
/** Free to use under the OFL, and no part of the theme. */
const OWN_FONT = resolve(
  import.meta.dirname,
  '../../node_modules/jetbrains-mono/fonts/webfonts/JetBrainsMono-ExtraBold.woff2',
)

const TITLE = `${'What does a title of three hundred characters look like, '.repeat(5).trim()} and is it whole?`
const WORD = `Donau${'dampfschifffahrtsgesellschaft'.repeat(12)}s`
const URL = `https://example.org/${'a-rather-long-part-of-a-path/'.repeat(10)}end?with=${'a'.repeat(60)}`
const COLUMNS = Array.from({ length: 14 }, (_, index) => `Column${index}`)
const TABLE = [
  `| ${COLUMNS.join(' | ')} |`,
  `|${'---|'.repeat(COLUMNS.length)}`,
  `| ${COLUMNS.map(name => `cell_of_${name}_without_a_break`).join(' | ')} |`,
].join('\n')
const NESTED = Array.from(
  { length: 9 },
  (_, depth) => `${'  '.repeat(depth)}- level ${depth} of the list`,
).join('\n')
const CODE = `\`\`\`text\n${'x'.repeat(400)}\n\`\`\``
const JAPANESE = question('所有権とは何か', '値の所有者は一つだけ。Move は所有権を移す。', {
  summary: '所有者は一つ。',
})

const files = {
  'content/guide.yaml': settings({ title: 'Limits' }),
  'content/01-long/category.md': '# Long\n',
  'content/01-long/01-title.md': question(TITLE, 'Short.'),
  'content/01-long/02-forty-pages.md': question(
    'Forty pages?',
    Array.from({ length: 130 }, (_, index) => paragraph(150, index)).join('\n\n'),
  ),
  'content/01-long/03-after.md': question(
    'What comes after?',
    `A word: ${WORD}. An address: <${URL}>.\n\n${CODE}`,
  ),
  'content/02-所有権/category.md': '---\nid: ownership\n---\n\n# 所有権\n',
  'content/02-所有権/01-一.md': JAPANESE.replace('level:', 'id: one\nlevel:'),
  'content/03-wide/category.md': '# Wide and deep\n',
  'content/03-wide/01-table.md': question('A wide table?', TABLE),
  'content/03-wide/02-lists.md': question('Deep lists?', `${NESTED}\n\n- [x] done thing\n- [ ] open thing`),
  'content/03-wide/03-notes.md': question(
    'Notes?',
    'First[^1] and second[^b].\n\n[^1]: Note one of three.\n[^b]: Note two of three.',
  ),
  'content/03-wide/04-more-notes.md': question('More notes?', 'Again[^1].\n\n[^1]: Another note.'),
  'content/03-wide/05-draft.md': question('A draft?', 'Not yet.', { draft: 'true' }),
}

describe('long, wide, deep, Japanese', () => {
  let built: Built
  let pdf: Pdf
  let text: string
  let book: Map<string, string>
  beforeAll(async () => {
    writeFiles(folder, files)
    built = await vademecum(folder, ['build'])
    if (built.status !== 0) throw new Error(JSON.stringify(built.messages, null, 1))
    pdf = await pdfArtifact(folder, 'handbook.pdf')
    text = squeeze(pdf.pages.flatMap(page => partsOf(page).body.map(line => line.text)).join(''))
    book = await readEpub(artifact(folder, 'handbook.epub'))
  })

  test('characters that no font has are warnings at their place', () => {
    expect(built.status).toBe(0)
    const told = built.messages.filter(message => message.severity !== 'info')
    expect(new Set(told.map(({ rule }) => rule))).toEqual(new Set(['missing-glyph', 'word-cut']))
    const warnings = told.filter(({ rule }) => rule === 'missing-glyph')
    expect(new Set(warnings.map(({ file }) => file))).toEqual(
      new Set(['content/02-所有権/category.md', 'content/02-所有権/01-一.md']),
    )
    expect(saidPlaces(warnings)).toContain(
      placeOf(
        'content/02-所有権/category.md',
        files['content/02-所有権/category.md'],
        '所有権',
        'missing-glyph',
      ),
    )
    expect(warnings.map(({ message }) => message).join()).toContain('所 (U+6240)')
  })

  test('words that the columns of a table cut are warnings at the table, and at no other', () => {
    const cut = built.messages.filter(({ rule }) => rule === 'word-cut')
    expect(cut.length).toBeGreaterThan(0)
    expect(new Set(cut.map(({ file }) => file))).toEqual(new Set(['content/03-wide/01-table.md']))
  })

  test('a title of 300 characters is whole everywhere', () => {
    expect(TITLE.length).toBeGreaterThan(290)
    expect(pdf.outline[0]?.children[0]?.title).toBe(`1.1 ${TITLE}`)
    expect(text.split(squeeze(TITLE)).length - 1).toBeGreaterThanOrEqual(2)
    expect(book.get('OEBPS/toc.xhtml')).toContain(`1.1 ${TITLE}`)
  })

  test('a question of forty pages; the numbers after it are right', () => {
    const parts = bookParts(pdf, readSource(`${folder}/content`)).filter(part => part.title !== 'A draft?')
    const at = (number: string) => parts.find(part => part.number === number)?.pages[0] ?? 0
    expect(at('1.3') - at('1.2')).toBeGreaterThanOrEqual(40)
    const entries = printedContents(pdf, 'Contents', at('1'))
    const latin = parts.filter(part => !part.number.startsWith('2'))
    for (const { number, pages } of latin) {
      expect([entries.find(entry => entry.number === number)?.page], number).toEqual(pages)
    }
    const children = pdf.outline.flatMap(entry => [entry, ...entry.children])
    expect(children.map(({ page }) => page)).toEqual(entries.map(({ page }) => page))
  })

  test('what is too wide breaks, whole and inside the page', () => {
    expect(text.replace(/[-\u00AD]/g, '')).toContain(WORD)
    expect(text.replaceAll('-', '')).toContain(URL.replaceAll('-', ''))
    expect(pdf.pages.flatMap(page => page.links.map(link => link.url))).toContain(URL)
    expect(pdf.pages.map(codeOn).join('')).toContain('x'.repeat(400))
    const outside = pdf.pages.flatMap(page =>
      page.items.filter(item => item.text.trim() !== '' && item.x + item.width > page.width - 50),
    )
    expect(outside).toEqual([])
  })

  test('a table wider than the page shows every cell', () => {
    const page = pdf.pages.findLast(one => /A wide table[\s\S]*Deep lists/.test(one.text))
    const cells = squeeze([...(page?.items ?? [])].map(item => item.text).join('')).replaceAll('-', '')
    for (const name of COLUMNS) expect(cells, name).toContain(`cell_of_${name}_without_a_break`)
  })

  test('lists nest nine deep, each level further right', () => {
    const lines = pdf.pages
      .flatMap(page => linesOf(page))
      .filter(line => /level \d of the list/.test(line.text))
    const left = lines.map(line => line.items.find(item => item.text.includes('level'))?.x ?? 0)
    expect(left).toHaveLength(9)
    expect(left).toEqual([...left].sort((a, b) => a - b))
    expect(new Set(left.map(Math.round)).size).toBe(9)
  })

  test('notes stay with their question', () => {
    const pages = (words: string) =>
      pdf.pages.flatMap((page, index) => (page.text.includes(words) ? [index] : []))
    expect(pages('Note one of three')).toHaveLength(1)
    expect(pages('Another note')).toHaveLength(1)
    const chapter = book.get('OEBPS/wide.xhtml') ?? ''
    const notes = chapter.split('<div class="footnotes"').slice(1)
    expect(notes.map(list => list.match(/<aside id="[^"]*" epub:type="footnote"/g)?.length)).toEqual([2, 1])
    expect(notes[1]).toContain('Another note.')
    expect(deadLinks(book)).toEqual([])
  })

  test('the boxes of a task list say what they are', () => {
    const chapter = book.get('OEBPS/wide.xhtml') ?? ''
    expect(chapter).toMatch(/role="img" aria-label="done"[^>]*>(?:<\/span>)?\s*done thing/)
    expect(chapter).toMatch(/role="img" aria-label="to do"[^>]*>(?:<\/span>)?\s*open thing/)
  })

  test('the e-book is valid and keeps the Japanese', async () => {
    expect(await checkEpub(artifact(folder, 'handbook.epub'))).toEqual([])
    expect(book.get('OEBPS/ownership.xhtml')).toContain('値の所有者は一つだけ。')
  })

  test('a draft is left out, and comes with --drafts', async () => {
    expect(text).not.toContain('Adraft?')
    const drafts = await vademecum(folder, ['list', '--drafts', '--category', 'wide'])
    expect(JSON.stringify(drafts)).toContain('A draft?')
  })
})

describe('other guides', () => {
  const file = '# One question\n\n## Only\n\n### Is one enough?\n\nYes, one is enough.\n'

  test('one question, in one file with CRLF', async () => {
    writeFiles(folder, { 'one.md': file.replaceAll('\n', '\r\n') })
    const built = await vademecum(folder, ['build', 'one.md', '--out', 'out/one'])
    expect([built.status, saidPlaces(built.messages)]).toEqual([0, []])
    expect(built.artifacts.map(({ path, questions }) => [path, questions])).toEqual([
      ['out/one/handbook.pdf', 1],
      ['out/one/handbook.epub', 1],
      ['out/one/cheat-sheet.pdf', 1],
      ['out/one/web/index.html', 1],
    ])
    const pdf = await pdfArtifact(folder, 'one/handbook.pdf')
    expect(pdf.pages[0]?.text).toMatch(/\b1 question\b/)
    expect(pdf.outline).toMatchObject([{ title: '1 Only', children: [{ title: '1.1 Is one enough?' }] }])
    const sheet = await pdfArtifact(folder, 'one/cheat-sheet.pdf')
    expect(sheet.pages[0]?.text).toContain('Yes, one is enough.')
    expect(Math.max(...(sheet.pages[0]?.items ?? []).map(item => item.size))).toBeGreaterThan(9.9)
  })

  test('an empty selection says which filter emptied it', async () => {
    writeFiles(folder, { 'one.md': file })
    const built = await vademecum(folder, [
      'build',
      'one.md',
      '--out',
      'out/none',
      '--query',
      'no such words',
    ])
    expect([built.status, built.artifacts]).toEqual([1, []])
    expect(built.messages).toMatchObject([
      { rule: 'empty-selection', message: expect.stringContaining('query `no such words`') },
    ])
  })

  test('a guide without questions is an error', async () => {
    writeFiles(folder, { 'none.md': '---\nlanguage: en\n---\n\n# Nothing\n\n## Empty\n' })
    const built = await vademecum(folder, ['build', 'none.md', '--out', 'out/none'])
    expect([built.status, built.artifacts]).toEqual([1, []])
    expect(built.messages.map(({ rule }) => rule)).toContain('guide-empty')
  })

  test('a German guide speaks German, with a font of its own', async () => {
    writeFiles(folder, {
      'deutsch/guide.yaml': settings({
        title: 'Prüfungsfragen',
        language: 'de',
        badges: '["Zweite Auflage"]',
        fonts: '[{ file: fonts/own.woff2, weight: 600, use: heading }]',
      }),
      'deutsch/fonts/own.woff2': readFileSync(OWN_FONT),
      'deutsch/01-eins/category.md': '# Größe\n',
      'deutsch/01-eins/01-erste.md': question(
        'Wie groß?',
        'Sehr.\n\n:::pitfall\nZu groß.\n:::\n\n:::followup\nUnd sonst?\n\nNichts.\n:::\n\n- [x] getan',
        { related: '[zweite]' },
      ),
      'deutsch/01-eins/02-zweite.md': question('Und weiter?', 'So weiter.'),
    })
    const built = await vademecum(folder, ['build', 'deutsch', '--out', 'out/deutsch'])
    expect([built.status, saidPlaces(built.messages)]).toEqual([0, []])
    const pdf = await pdfArtifact(folder, 'deutsch/handbook.pdf')
    const text = pdf.pages.map(page => page.text).join('\n')
    for (const word of [
      '2 Fragen',
      'Inhalt',
      'Kapitel',
      'Fallstrick',
      'Nachfrage',
      'Siehe auch',
      'Fortgeschritten',
    ]) {
      expect(text, word).toContain(word)
    }
    expect(text).not.toMatch(/Contents|Chapter|Pitfall|Follow-up|See also/)
    expect([pdf.language, pdf.fonts.includes('JetBrainsMono-ExtraBold')]).toEqual(['de', true])
    const book = await readEpub(artifact(folder, 'deutsch/handbook.epub'))
    expect(book.get('OEBPS/toc.xhtml')).toMatch(/lang="de"[\s\S]*<h1[^>]*>Inhalt</)
    expect(book.get('OEBPS/eins.xhtml')).toMatch(
      /Fallstrick[\s\S]*Nachfrage[\s\S]*aria-label="erledigt"[\s\S]*Siehe auch/,
    )
    expect(await checkEpub(artifact(folder, 'deutsch/handbook.epub'))).toEqual([])
    const sheet = await pdfArtifact(folder, 'deutsch/cheat-sheet.pdf')
    expect(sheet.pages[0]?.text).toContain('Spickzettel')
  })
})
