/** Guides from right to left, and parts in another language than their guide's. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { build } from '../../src/index.js'
import { unpack } from '../browser/support/unpack.js'
import { openDocument, sticksOut } from '../editions/support/reader.js'
import { createServices } from '../editions/support/services.js'
import { artifact } from './support/build.js'
import { testFolder } from './support/folders.js'
import { linesOf } from './support/page-lines.js'
import { type Printed, printed } from './support/printed.js'

const services = createServices()
afterAll(() => services.source.close())

const require = createRequire(import.meta.url)
const font = (name: string, script: string): Uint8Array =>
  readFileSync(require.resolve(`@fontsource/${name}/files/${name}-${script}-400-normal.woff2`))
const FONTS = {
  'fonts/hebrew.woff2': font('noto-sans-hebrew', 'hebrew'),
  'fonts/arabic.woff2': font('noto-naskh-arabic', 'arabic'),
}
const SETTINGS = (language: string) => `title: "נמל"
language: ${language}
fonts:
  - { file: fonts/hebrew.woff2, use: fallback }
  - { file: fonts/arabic.woff2, use: fallback }
`
const matter = (more = '') => `---\nlevel: junior\ntags: [a]\nsummary: "x"\n${more}---\n`
const HEBREW = {
  ...FONTS,
  'guide.yaml': SETTINGS('he'),
  '01-quay/category.md': '# רציף\n',
  '01-quay/01-first.md': `${matter('related: [second]\n')}
# מה זה נמל?

הספינה "עוגנת" ליד הרציף. ראו [שאלה](second).

- פריט

\`\`\`text
indent_less
    indented = "left";
\`\`\`

| מונח | משמעות |
|---|---|
| עוגן | מחזיק |
`,
  '01-quay/02-second.md': `${matter('language: ar\n')}
# ما هو المرسى؟

السفينة "هنا" اليوم.
`,
  '02-parts/category.md': '---\nlanguage: en\n---\n\n# English part\n\nIt is "quoted" here.\n',
  '02-parts/01-third.md': `${matter()}
# What is "third"?

It's the "English" one.

<p lang="de">Und "deutsch" auch.</p>
`,
  '02-parts/02-fourth.md': `${matter('language: he\nrelated: [third]\n')}
# מה זה עוגן?

עוגן.

<p lang="en">Alone it stands, in English.</p>

:::tip
עצה.
:::
`,
}

/** Titles of questions are larger, in points. */
const TITLE = 13

describe.each(['a4', 'a5'] as const)('a Hebrew guide on %s', paper => {
  const folder = testFolder()
  let book: Printed
  beforeAll(async () => {
    book = await printed(folder, HEBREW, paper)
  })

  const item = (word: string, least = 0) => {
    const found = book.pdf.pages
      .flatMap((page, index) => page.items.map(at => ({ ...at, page, number: index + 1 })))
      .filter(at => at.text.includes(word))
    return found.filter(({ size }) => size > least).at(-1) ?? expect.fail(`${word} is not printed`)
  }

  test('numbers hang on the right, text begins there, code on the left', () => {
    const title = item('נמל', TITLE)
    const number = item('1.1', TITLE)
    const text = item('הספינה')
    expect(number.x).toBeGreaterThan(title.x + title.width)
    const right = text.x + text.width
    expect(right).toBeGreaterThan(item('indent_less').x + 200)
    expect(item('indented').x).toBeGreaterThan(item('indent_less').x + 5)
    expect(item('–').x).toBeGreaterThan(item('פריט').x)
    expect(item('מונח').x).toBeGreaterThan(item('משמעות').x)
  })

  test('what is in another language begins at its own side, words of the guide with what they are about', () => {
    const [begin, end] = [item('עצה'), item('Alone it stands')]
    const right = begin.x + begin.width
    expect(end.x).toBeLessThan(right - 250)
    expect(end.text).toMatch(/English\.$/)
    // The level of an English question stands at the left, like its title; the name of that question is whole in a Hebrew line.
    const titles = book.lines.filter(({ text }) => text.includes('What is “third”?'))
    const [title] = titles.filter(({ items }) => items.some(({ size }) => size > TITLE))
    const level = book.lines[book.lines.indexOf(title ?? expect.fail('no title')) + 1]
    expect(level?.items[0]?.x).toBeLessThan((title?.items[0]?.x ?? 0) + 5)
    expect(titles.some(({ text }) => text.includes('2.1 What is “third”?'))).toBe(true)
  })

  test('page one lies on the left: folios stand outside, margins at the fold are alike', () => {
    const folios = book.pdf.pages.map((page, index) => ({
      page,
      folio: linesOf(page).find(({ text }) => text === String(index + 1))?.items[0],
    }))
    const found = folios.slice(1).flatMap(({ page, folio }, index) => {
      if (folio === undefined) return []
      const isLeftPage = index % 2 === 1
      return [isLeftPage ? folio.x < page.width / 2 : folio.x > page.width / 2]
    })
    expect(found.length).toBeGreaterThan(3)
    expect(found).not.toContain(false)
  })

  test('quotes are those of the language of each part', () => {
    const text = book.pdf.pages.map(page => page.text).join(' ')
    expect(text).toContain('“quoted”')
    expect(text).toContain('“English”')
    expect(text).toContain('„deutsch“')
    expect(text).toContain('«')
    expect(text).toContain('It’s')
  })

  test('nothing makes the page smaller, and numbers of pages are right', () => {
    expect(item('הספינה').size).toBeCloseTo(paper === 'a4' ? 11.13 : 10.27, 1)
    const target = item('1.2', TITLE).number
    expect(book.pdf.pages[2]?.text ?? '').toContain(String(target))
  })

  test('the e-book says its direction, and that of its parts', async () => {
    await build({ guide: 'content', cwd: folder, editions: ['epub'], machine: { env: process.env } })
    const documents = await unpack(artifact(folder, 'handbook.epub'), join(folder, 'unpacked'))
    const read = (name: string) => readFileSync(join(documents, name), 'utf8')
    expect(read('content.opf')).toContain('<spine toc="ncx" page-progression-direction="rtl">')
    for (const name of ['toc.xhtml', 'quay.xhtml', 'title.xhtml'])
      expect(read(name)).toMatch(/<html[^>]* lang="he" xml:lang="he" dir="rtl">/)
    expect(read('quay.xhtml')).toMatch(/<section class="question" [^>]*lang="ar" xml:lang="ar" dir="rtl">/)
    expect(read('parts.xhtml')).toMatch(/<h1 [^>]*lang="en" xml:lang="en" dir="ltr">/)
    const page = await openDocument(await services.browser(), join(documents, 'quay.xhtml'), {
      width: 320,
      type: 1,
    })
    expect(await sticksOut(page)).toEqual([])
    const styles = await page.evaluate(() =>
      ['h2', 'li', 'pre', 'td'].map(
        name =>
          getComputedStyle(document.querySelector(`section.question ${name}`) ?? document.body).direction,
      ),
    )
    await page.close()
    expect(styles).toEqual(['rtl', 'rtl', 'ltr', 'rtl'])
  })
})

test('parts from right to left, and things very deep, make no page smaller', async () => {
  const depth = Array.from({ length: 30 }, (_, index) => `${'  '.repeat(index)}- level ${index}`).join('\n')
  const numbered = Array.from({ length: 24 }, (_, index) => `${'   '.repeat(index)}1. step ${index}`).join(
    '\n',
  )
  const answers = [
    '<ul dir="rtl"><li>one</li><li>two</li></ul>',
    '<ol dir="rtl"><li>one</li></ol>',
    '<div dir="rtl"><ul><li>one<ol><li>two</li></ol></li></ul><blockquote>three</blockquote></div>',
    depth,
    numbered,
    `${'> '.repeat(40)}forty`,
    `<ruby>${'word '.repeat(40)}<rt>${'reading '.repeat(40)}</rt></ruby>`,
    `:::tip\n${depth}\n:::`,
  ]
  const files = Object.fromEntries(
    answers.map((answer, index) => [
      `01-a/0${index + 1}-q${index}.md`,
      `${matter()}\n# Which?\n\nSaid.\n\n${answer}\n`,
    ]),
  )
  const right = {
    '01-a/90-he.md': `${matter('language: he\n')}\n# מה זה נמל ומה זה רציף ומה זה עוגן ומה זו ספינה?\n\nהספינה\n`,
  }
  const folder = testFolder()
  const guide = { ...FONTS, 'guide.yaml': SETTINGS('en'), '01-a/category.md': '# A\n', ...files, ...right }
  for (const [paper, size] of [
    ['a4', 11.13],
    ['a5', 10.27],
  ] as const) {
    const book = await printed(folder, guide, paper)
    const said = book.lines.flatMap(line => line.items).filter(({ text }) => text === 'Said.')
    expect(said).toHaveLength(answers.length)
    for (const item of said) expect(item.size).toBeCloseTo(size, 1)
  }
})
