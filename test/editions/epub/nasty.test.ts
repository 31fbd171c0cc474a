/** A guide of all that has ever upset an e-book, before the validators and in a browser that shows it as readers do. */
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser } from 'puppeteer'
import { visit } from 'unist-util-visit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Guide } from '../../../src/model/guide.js'
import { unpack } from '../../browser/support/unpack.js'
import { deadLinks } from '../../end-to-end/support/epub-parts.js'
import { testFolder } from '../../end-to-end/support/folders.js'
import { contrast, luminance } from '../../end-to-end/support/reading-modes.js'
import { checkEpub, checkEpubWithJava, javaIsHere, readEpub } from '../../support/epub.js'
import { openDocument, sticksOut, switchTheme, THEMES, type ThemeName } from '../support/reader.js'
import { createServices } from '../support/services.js'
import { buildEpub } from './support/build-epub.js'
import { LONG_TITLE, nastyGuide } from './support/nasty.js'

const folder = testFolder()
const services = createServices()
afterAll(() => services.source.close())

/** The parser lets no control character pass; a record may come from elsewhere. */
const SPOILED = 'a\u0001b\u000bc\uffffd\ud800e'

function spoil(guide: Guide): void {
  for (const { answer, snippets } of guide.questions) {
    visit(answer, node => {
      if ('value' in node) node.value = node.value.replace('SPOILED', SPOILED)
    })
    for (const snippet of snippets) snippet.visible = snippet.visible.replace('SPOILED', SPOILED)
  }
}

let bytes: Uint8Array
let files: Map<string, string>
let documents: string
let browser: Browser
/** Runs beside the other tests. */
let officialCheck: Promise<string[]>
const hasJava = javaIsHere()

beforeAll(async () => {
  bytes = await buildEpub(folder, nastyGuide('en', LONG_TITLE), services, spoil)
  officialCheck = hasJava ? checkEpubWithJava(bytes) : Promise.resolve([])
  officialCheck.catch(() => {})
  files = await readEpub(bytes)
  documents = await unpack(bytes, join(folder, 'unpacked'))
  browser = await services.browser()
})

test('epubcheck-ts has nothing to say', async () => {
  expect(LONG_TITLE).toHaveLength(300)
  expect(await checkEpub(bytes)).toEqual([])
})

test.runIf(hasJava || process.env.CI)('the official EPUBCheck has nothing to say', async () => {
  expect(hasJava, 'Java').toBe(true)
  expect(await officialCheck).toEqual([])
})

test.each([
  ['de', 'Donaudampfschifffahrtsgesellschaft & "Söhne"'],
  ['ja', '所有権の手引き'],
])('nor has it of the same guide in %s, under a title of its own', async (language, title) => {
  const own = await buildEpub(join(folder, language), nastyGuide(language, title), services)
  expect(await checkEpub(own)).toEqual([])
  expect((await readEpub(own)).get('OEBPS/first.xhtml')).toContain(
    `lang="${language}" xml:lang="${language}"`,
  )
})

test('what was written is there, what XML cannot hold is marked', () => {
  const text = files.get('OEBPS/first.xhtml') ?? ''
  expect(text.match(/a\uFFFDb\uFFFDc\uFFFDd\uFFFDe/g)).toHaveLength(3)
  expect(text).toContain('a Vec&#x3C;T>, a HashMap&#x3C;K, Vec&#x3C;V>>')
  expect(text).toContain('it’s “so”')
  expect(text).toContain(
    '<h2 id="markup.title"><span class="number">1.1</span> Isn’t <code>Vec&#x3C;T></code> &#x26; “quotes” <b>bold</b> ]]&gt; all right?</h2>',
  )
  expect(text).toContain('<s>old</s>')
  expect(text).not.toMatch(/<(?!br|hr|img|link)\w+[^>]*\/>/)
  expect(deadLinks(files)).toEqual([])
})

test.each([
  { width: 320, type: 1 },
  { width: 320, type: 2 },
  { width: 600, type: 1.2 },
])('nothing sticks out of a page of $width px in type of $type', async reading => {
  for (const file of ['title.xhtml', 'toc.xhtml', 'first.xhtml', 'second.xhtml']) {
    const page = await openDocument(browser, join(documents, file), reading)
    expect(await sticksOut(page), file).toEqual([])
    await page.close()
  }
})

test('a table too wide for its page becomes a list, with the words of its columns', async () => {
  const displays = async (width: number, type: number) => {
    const page = await openDocument(browser, join(documents, 'first.xhtml'), { width, type })
    const found = await page.evaluate(() => {
      const cell = document.querySelector('.rows-20 tbody td')
      if (cell === null) throw new Error('no cell')
      return [getComputedStyle(cell).display, getComputedStyle(cell, '::before').content]
    })
    await page.close()
    return found
  }
  expect(await displays(600, 1)).toEqual(['table-cell', 'none'])
  expect(await displays(320, 1)).toEqual(['block', '"Move: "'])
  expect(await displays(600, 2)).toEqual(['block', '"Move: "'])
})

test('code can be read in every theme, also when it is changed with the book open', async () => {
  const page = await openDocument(browser, join(documents, 'first.xhtml'), { width: 390, type: 1 })
  for (const name of Object.keys(THEMES) as ThemeName[]) {
    const { ground, code } = await switchTheme(page, name)
    expect(code.length).toBeGreaterThan(20)
    const paper = luminance(ground)
    const faint = code.filter(([, color]) => contrast(luminance(color), paper) < 4.5)
    expect(faint, name).toEqual([])
  }
  await page.close()
})

test('a drawing keeps a white ground where a reader takes grounds away', async () => {
  const page = await openDocument(browser, join(documents, 'first.xhtml'), { width: 390, type: 1 })
  await page.addStyleTag({
    content: '* { background-color: transparent !important } html { background: #000 !important }',
  })
  const picture = await page.waitForSelector('figure.picture img')
  const ground = await picture?.evaluate(element => getComputedStyle(element).backgroundImage)
  expect(ground).toBe('linear-gradient(rgb(255, 255, 255), rgb(255, 255, 255))')
  await page.close()
})

describe('axe finds nothing', () => {
  test.each(['first.xhtml', 'second.xhtml', 'title.xhtml'])('in %s', async file => {
    const page = await openDocument(browser, join(documents, file), { width: 390, type: 1 })
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as { axe: typeof axe }
      const found = await tool.run(document, { resultTypes: ['violations'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
    })
    expect(violations).toEqual([])
    await page.close()
  })
})
