/** One guide on every paper: long lines of code, long paragraphs, many page breaks. */
import { beforeAll, describe, expect, test } from 'vitest'
import { PAPERS } from '../../src/model/paper.js'
import type { Pdf } from '../support/pdf.js'
import { bookParts } from './support/book-pages.js'
import { buildWithoutComplaint, pdfArtifact } from './support/build.js'
import { printedContents } from './support/contents-pages.js'
import { testFolder, writeFiles } from './support/folders.js'
import { codeOn, dividedParagraphs, isHeading } from './support/layout.js'
import { paragraph, question, settings } from './support/made-up.js'
import { linesOf, partsOf, squeeze } from './support/page-lines.js'
import { readSource } from './support/source.js'

const folder = testFolder()
const QUESTIONS = 9

const LONG_LINE =
  "pub fn look_up<'a, K: Hash + Eq, V>(map: &'a HashMap<K, Vec<Option<&'a V>>>, key: &K) -> Vec<Option<&'a V>> { todo!(\"find it\") }"
const CODE = `\`\`\`rust,no_run
# fn hidden_helper_of_the_sample() {}
${LONG_LINE}
// ${'a long comment that goes on '.repeat(5)}
\`\`\``

function answer(seed: number): string {
  const paragraphs = Array.from({ length: 7 }, (_, index) =>
    paragraph(30 + ((seed * 37 + index * 53) % 140), seed * 10 + index),
  )
  return [
    `Text ${seed} with \`Vec<Option<&'a str>>\`, Vec<T> in prose, a dash – and one — “quoted”, it’s ‘so’.`,
    ...paragraphs.slice(0, 3),
    CODE.replace('look_up', `look_up_${seed}`),
    '## A heading inside',
    ...paragraphs.slice(3),
    '### A smaller heading',
    paragraph(20, seed * 10 + 9),
  ].join('\n\n')
}

const files = Object.fromEntries(
  Array.from({ length: QUESTIONS }, (_, index) => [
    `content/0${(index % 3) + 1}-part-${(index % 3) + 1}/${10 + index}-question-${index}.md`,
    question(
      `What does question ${index} ask for, and how long may it be before it takes two lines?`,
      answer(index),
    ),
  ]),
)

beforeAll(() => {
  writeFiles(folder, {
    'content/guide.yaml': settings(),
    'content/01-part-1/category.md': '# The first part\n\nShort.\n',
    'content/02-part-2/category.md': '# The second part\n\nShort.\n',
    'content/03-part-3/category.md': '# The third part\n\nShort.\n',
    ...files,
  })
})

describe.each(Object.entries(PAPERS))('%s', (paper, { width, height }) => {
  let pdf: Pdf
  const questions = () => readSource(`${folder}/content`).flatMap(category => category.questions)
  beforeAll(async () => {
    await buildWithoutComplaint(folder, ['--paper', paper, '--edition', 'handbook', '--out', `out/${paper}`])
    pdf = await pdfArtifact(folder, `${paper}/handbook.pdf`)
  })

  test('the page is of that size to a tenth of a millimeter', () => {
    const wrong = pdf.pages.filter(
      page =>
        Math.abs(page.width / 72 - width / 25.4) > 0.004 ||
        Math.abs(page.height / 72 - height / 25.4) > 0.004,
    )
    expect(wrong.map(page => [page.width, page.height])).toEqual([])
  })

  test('every number of the contents is right', () => {
    const parts = bookParts(pdf, readSource(`${folder}/content`))
    const entries = printedContents(pdf, 'Contents', parts[0]?.pages[0] ?? 0)
    expect(entries.map(({ number, title, page }) => [number, squeeze(title), [page]])).toEqual(
      parts.map(({ number, title, pages }) => [number, squeeze(title), pages]),
    )
  })

  test('text stays clear of the edges', () => {
    const outside = pdf.pages.flatMap(page =>
      page.items.filter(
        item =>
          item.text.trim() !== '' &&
          (item.x < 20 || item.x + item.width > page.width - 20 || item.y < 20 || item.y > page.height - 20),
      ),
    )
    expect(outside).toEqual([])
  })

  test('long lines of code wrap and read back whole, the mark is no text', () => {
    const code = pdf.pages.map(codeOn).join('')
    const blocks = questions().flatMap(({ code }) => code)
    expect(blocks).toHaveLength(QUESTIONS)
    expect(blocks.filter(block => !code.includes(squeeze(block)))).toEqual([])
    expect(code).not.toContain('hidden_helper')
    const lines = pdf.pages.flatMap(page => linesOf(page)).filter(line => /look_up_\d/.test(line.text))
    expect(lines).toHaveLength(QUESTIONS)
    expect(lines.filter(line => line.text.includes('find it'))).toEqual([])
  })

  test('no page ends with a heading, no paragraph leaves one or two lines', () => {
    const ends = pdf.pages.map(page => partsOf(page).body.at(-1))
    expect(ends.filter(line => line !== undefined && isHeading(line)).map(line => line?.text)).toEqual([])
    const divided = dividedParagraphs(
      pdf,
      questions().flatMap(({ paragraphs }) => paragraphs),
    )
    expect(divided.length).toBeGreaterThan(5)
    expect(divided.filter(({ before, after }) => before < 3 || after < 3)).toEqual([])
  })

  test('generics, dashes and quotes are intact', () => {
    const text = pdf.pages.flatMap(page => partsOf(page).body.map(line => line.text)).join(' ')
    for (const words of [
      "Vec<Option<&'a str>>",
      'Vec<T> in prose',
      'a dash – and one — “quoted”, it’s ‘so’',
    ]) {
      expect(squeeze(text).split(squeeze(words)).length - 1, words).toBe(QUESTIONS)
    }
  })
})
