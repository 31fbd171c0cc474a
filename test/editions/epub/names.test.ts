/** Guides that give their parts the names of ours. */
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { COMPILED } from '../../../src/config.js'
import { createNames, fold, OWN_FILES } from '../../../src/editions/epub/names.js'
import { renderHandbook } from '../../../src/editions/handbook/document.js'
import { select } from '../../../src/index.js'
import { loadGuide } from '../../../src/parse/index.js'
import { createRenderer } from '../../../src/render/index.js'
import { deadLinks } from '../../end-to-end/support/epub-parts.js'
import { TEMPLATES, testFolder, writeFiles } from '../../end-to-end/support/folders.js'
import { question } from '../../end-to-end/support/made-up.js'
import { checkEpub, readEpub } from '../../support/epub.js'
import { READING } from '../../support/theme-reading.js'
import { createServices } from '../support/services.js'
import { buildEpub } from './support/build-epub.js'

const CATEGORIES = [
  'cover',
  'title',
  'toc',
  'nav',
  'style',
  'content',
  'con',
  'lpt1',
  'cover-chapter',
  'landmarks',
]

const ANSWER = `Answer[^a] and [the next](cover-question#title), [its list](toc-question#list).

[^a]: Noted.

## Title

One.

## List

Two.

## fn 1

Three.

## fnref 1

Four.

## user here

<a id="here"></a>Five <a id="a b"></a>and <a id="a_20b"></a>six <a id="fn-1"></a>seven.
`

const files = Object.fromEntries([
  ['guide.yaml', 'title: Names\n'],
  ...CATEGORIES.flatMap((id, index) => {
    const folder = `${String(index + 1).padStart(2, '0')}-${id}`
    return [
      [
        `${folder}/category.md`,
        `# The ${id}\n\nIntroduction[^n].\n\n## List\n\nMore.\n\n## Title\n\n## fn 1\n\n[^n]: A note.\n`,
      ],
      [`${folder}/01-${id}-question.md`, question(`What of ${id}?`, ANSWER)],
    ]
  }),
]) as Record<string, string>

const folder = testFolder()
const services = createServices()
afterAll(() => services.source.close())

describe('an e-book whose guide has our names', async () => {
  const bytes = await buildEpub(folder, files, services)
  const book = await readEpub(bytes)
  const opf = book.get('OEBPS/content.opf') ?? ''

  test('both its own pages and every chapter are there, under names that differ', () => {
    const names = [...opf.matchAll(/href="([^"]+)" media-type="application\/xhtml\+xml"/g)].map(
      match => match[1] ?? '',
    )
    expect(names).toEqual([
      'toc.xhtml',
      'cover.xhtml',
      'title.xhtml',
      'cover-chapter.xhtml',
      'title-chapter.xhtml',
      'toc-chapter.xhtml',
      'nav.xhtml',
      'style.xhtml',
      'content.xhtml',
      'con-chapter.xhtml',
      'lpt1-chapter.xhtml',
      'cover-chapter-chapter.xhtml',
      'landmarks.xhtml',
    ])
    const ids = [...opf.matchAll(/<item id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    expect(book.get('OEBPS/cover.xhtml')).toContain('doc-cover')
    expect(book.get('OEBPS/title.xhtml')).toContain('epub:type="titlepage"')
    for (const [index, id] of CATEGORIES.entries())
      expect(book.get(`OEBPS/${names[index + 3]}`), id).toContain(`The ${id}`)
  })

  test('links lead where they say, over files too', () => {
    expect(deadLinks(book)).toEqual([])
    expect(book.get('OEBPS/nav.xhtml')).toContain('href="cover-chapter.xhtml#cover-question--title"')
    expect(book.get('OEBPS/nav.xhtml')).toContain('href="toc-chapter.xhtml#toc-question--list"')
  })

  test('the validator has nothing to say', async () => {
    expect(await checkEpub(bytes)).toEqual([])
  })
})

test('ids are unique in print too', async () => {
  const { guide } = await loadGuide('.', { cwd: writeFiles(join(folder, 'print'), files) })
  if (guide === null) throw new Error('no guide')
  const renderer = await createRenderer({
    guide,
    theme: 'classic',
    templates: TEMPLATES,
    reading: READING,
    paper: 'a4',
    date: null,
    compiled: COMPILED,
    split: false,
  })
  const { html } = await renderHandbook(select(guide), renderer)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
  expect(ids.length).toBeGreaterThan(100)
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([])
})

describe('names', () => {
  test.each([
    ['differ in more than case', ['Maps', 'maps', 'MAPS'], ['Maps.x', 'maps-chapter.x', 'MAPS-chapter-2.x']],
    ['differ in more than Unicode form', ['Zo\u00eb', 'Zoe\u0308'], ['Zo\u00eb.x', 'Zoe\u0308-chapter.x']],
    [
      'differ in more than a fold of letters',
      ['stra\u00dfe', 'STRASSE', '\ufb01n', 'fin'],
      ['stra\u00dfe.x', 'STRASSE-chapter.x', '\ufb01n.x', 'fin-chapter.x'],
    ],
    ['are no devices', ['NUL', 'com1', 'comb'], ['NUL-chapter.x', 'com1-chapter.x', 'comb.x']],
  ])('%s', (_, wishes, names) => {
    const give = createNames()
    expect(wishes.map(wish => give(wish, 'x'))).toEqual(names)
  })

  test('are never two alike, nor one of ours, whatever is wished', () => {
    const wish = fc.oneof(
      fc.constantFrom('cover', 'COVER-chapter', 'toc', 'content', 'aux'),
      fc.string({ minLength: 1 }),
    )
    const extension = fc.constantFrom('xhtml', 'png', 'XHTML', 'opf')
    fc.assert(
      fc.property(fc.array(fc.tuple(wish, extension)), wishes => {
        const give = createNames()
        const given = [...Object.values(OWN_FILES), ...wishes.map(([stem, end]) => give(stem, end))].map(fold)
        expect(new Set(given).size).toBe(given.length)
      }),
    )
  })
})
