/** Words in tables, in print and in an e-book on narrow and wide screens: none is cut while the table has room for it. */
import { join } from 'node:path'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/index.js'
import { unpack } from '../browser/support/unpack.js'
import { openDocument, sticksOut } from '../editions/support/reader.js'
import { createServices } from '../editions/support/services.js'
import { artifact } from './support/build.js'
import { testFolder } from './support/folders.js'
import { type Printed, printed } from './support/printed.js'

const folder = testFolder()
const services = createServices()
afterAll(() => services.source.close())

const SENTENCE =
  'the whole of it stands in one sentence that is long enough to fill a line, and then some more'
const table = (...rows: string[][]): string =>
  [rows[0] ?? [], (rows[0] ?? []).map(() => '---'), ...rows.slice(1)]
    .map(row => `| ${row.join(' | ')} |`)
    .join('\n')

/** Cells that have room, by what they hold; each is one word. */
const WHOLE = [
  'Mooring',
  'Headway',
  '9,876,543.21',
  '`Option<Box<T>>`',
  'Counterintuitively',
  'Windlass',
  'Gunwale',
  'Draught',
  'Bitts',
  '`--make-fast`',
  'Disestablishment',
  'Quartermaster',
]
const bare = (cell: string) => cell.replaceAll('`', '')

const GUIDE = `# Words

## Tables

### Are they whole?

They are.

${table(['Label', 'Meaning'], [WHOLE[0] ?? '', SENTENCE], ['Short', 'x'])}

${table(['Label', 'Meaning', 'Number'], [WHOLE[1] ?? '', SENTENCE, WHOLE[2] ?? ''])}

${table(['Type', 'Use'], [WHOLE[3] ?? '', SENTENCE])}

${table([WHOLE[4] ?? '', 'Meaning'], ['a', SENTENCE])}

${table(['Part', 'Of', 'Use', 'Kind'], [WHOLE[5] ?? '', WHOLE[6] ?? '', SENTENCE, WHOLE[7] ?? ''])}

<table><tr><td colspan="2">${SENTENCE}</td></tr><tr><td>${WHOLE[8]}</td><td>${SENTENCE}</td></tr></table>

:::tip
${table(['Flag', 'Use'], [WHOLE[9] ?? '', SENTENCE])}

- in a list

  ${table(['Who', 'Does'], [WHOLE[10] ?? '', SENTENCE], [WHOLE[11] ?? '', SENTENCE]).replaceAll('\n', '\n  ')}
:::

### And without room?

No.

${table(...[0, 1].map(() => Array.from({ length: 14 }, (_, index) => `Characteristic${index}`)))}

${table(['Symbol', 'Where'], [`\`${'unbroken_name_'.repeat(9)}\``, 'Forecastle'])}

${table(...[0, 1].map(() => Array.from({ length: 40 }, (_, index) => `Mm${index}`)))}
`

describe.each(['a4', 'a5'] as const)('%s', paper => {
  let book: Printed
  beforeAll(async () => {
    book = await printed(folder, { 'guide.md': GUIDE }, paper)
  })

  test('words, numbers and short codes are whole where the table has room', () => {
    const cut = (word: string): boolean => !book.lines.some(({ text }) => text.includes(word))
    expect(WHOLE.map(bare).filter(cut)).toEqual([])
  })

  test('a word beside one that has no room stays whole', () => {
    expect(book.lines.flatMap(line => line.items.map(({ text }) => text))).toContain('Forecastle')
  })

  test('the tables in which words are cut are told, before the print and with the page after it', () => {
    const lines = GUIDE.split('\n')
    const places = ['| Characteristic0', '| Mm0'].map(
      start => lines.findIndex(line => line.startsWith(start)) + 1,
    )
    const told = book.messages.filter(({ rule }) => rule === 'word-cut')
    const before = told.filter(({ message }) => message.startsWith('The table has hardly room'))
    const after = told.filter(message => !before.includes(message))
    expect(before.map(({ line }) => line)).toEqual(places)
    expect(after.map(({ line }) => line)).toEqual(places)
    for (const { message } of after) {
      const [, word = '', page = ''] = /^`(.+)` is cut in a table on page (\d+)$/.exec(message) ?? []
      const { items = [] } = book.pdf.pages[Number(page) - 1] ?? {}
      expect(items.some(({ text }) => text.startsWith(word.slice(0, 1)) && word.startsWith(text))).toBe(true)
      expect(items.map(({ text }) => text)).not.toContain(word)
    }
  })

  test('nothing makes the page smaller: text has its size', () => {
    const [said] = book.pdf.pages
      .flatMap(page => page.items)
      .filter(({ text }) => text.startsWith('They are'))
    expect(said?.size).toBeCloseTo(paper === 'a4' ? 11.13 : 10.27, 1)
  })
})

describe('e-book', () => {
  let browser: Browser
  let chapter: string
  beforeAll(async () => {
    await build({ guide: 'content/guide.md', cwd: folder, editions: ['epub'], machine: { env: process.env } })
    const documents = await unpack(artifact(folder, 'handbook.epub'), join(folder, 'unpacked'))
    chapter = join(documents, 'tables.xhtml')
    browser = await services.browser()
  })

  test.each([
    [320, 1],
    [320, 1.6],
    [480, 1],
    [700, 1],
    [700, 1.5],
    [1100, 1],
  ])('%i px wide, type times %f: words are whole and nothing sticks out', async (width, type) => {
    const page = await openDocument(browser, chapter, { width, type })
    expect(await sticksOut(page)).toEqual([])
    const cut = await page.evaluate(words => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      const found: string[] = []
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const word of words) {
          const at = (node.textContent ?? '').indexOf(word)
          if (at < 0) continue
          range.setStart(node, at)
          range.setEnd(node, at + word.length)
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            found.push(word)
        }
      }
      return found
    }, WHOLE.map(bare))
    await page.close()
    expect(cut).toEqual([])
  })
})
