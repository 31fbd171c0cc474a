/** Text, code, faces and page breaks. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CONTENT } from '../support/folders.js'
import { codeOn, dividedParagraphs, isHeading } from '../support/layout.js'
import { partsOf, squeeze } from '../support/page-lines.js'
import { type Book, questions } from './book.js'

export function testTypesetting(book: Book): void {
  test('says what it is', () => {
    const settings = readFileSync(join(CONTENT, 'guide.yaml'), 'utf8')
    const keywords = /^keywords: \[(.*)\]$/m.exec(settings)?.[1]
    expect(book.pdf.info).toMatchObject({
      Title: 'Senior Rust Developer',
      Author: 'The Vademecum authors',
      Keywords: keywords,
    })
    expect([book.pdf.language, book.pdf.tagged]).toEqual(['en', true])
  })

  test('is set in the faces of the theme, figures too', () => {
    expect(book.pdf.fontFiles.filter(font => !font.isEmbedded || font.isType3)).toEqual([])
    const others = book.pdf.fonts.filter(
      name => !/^(SourceSerif4|SourceSans3\w+|JetBrainsMono|DejaVuSansMono)-\w+$/.test(name),
    )
    expect(others).toEqual([])
    const words = squeeze(book.pdf.pages.map(page => page.text).join(''))
    expect(words, 'a figure').toContain('READY.load(Acquire)→true')
  })

  test('every code block is there letter by letter, without the hidden lines and without wrap marks', () => {
    const code = book.pdf.pages.map(codeOn).join('')
    const blocks = questions.flatMap(question => question.code)
    expect(blocks.length).toBeGreaterThan(250)
    expect(blocks.filter(block => !code.includes(squeeze(block)))).toEqual([])
    const shown = squeeze(blocks.join(''))
    const hidden = questions
      .flatMap(question => question.hidden.map(line => squeeze(line).slice(1)))
      .filter(line => line.length > 12 && !shown.includes(line))
    expect(hidden.length).toBeGreaterThan(500)
    expect(hidden.filter(line => code.includes(line))).toEqual([])
  })

  test('paragraphs keep their generics, dashes and quotes', () => {
    const text = squeeze(book.pdf.pages.flatMap(page => partsOf(page).body.map(line => line.text)).join(''))
    const special = questions
      .flatMap(question => question.paragraphs)
      .flatMap(
        paragraph =>
          paragraph.match(/[\w&:]+<[^<>\s]*(?:<[^<>]*>[^<>\s]*)*>|\S+ [–—] \S+|“[^”]{1,20}”/g) ?? [],
      )
    expect(special.length).toBeGreaterThan(100)
    expect(special.filter(words => !text.includes(squeeze(words)))).toEqual([])
    expect(special).toContain('Option<Box<Node>>')
  })

  test('no page ends with a heading', () => {
    const last = book.pdf.pages.map((page, index) => ({ page: index + 1, line: partsOf(page).body.at(-1) }))
    expect(
      last
        .filter(({ line }) => line !== undefined && isHeading(line))
        .map(({ page, line }) => [page, line?.text]),
    ).toEqual([])
  })

  test('code of up to fifteen lines stays on one page', () => {
    const pagesOfCode = book.pdf.pages.map(codeOn)
    const short = questions.flatMap(question => question.code).filter(block => block.split('\n').length <= 15)
    expect(short.length).toBeGreaterThan(100)
    expect(short.filter(block => !pagesOfCode.some(code => code.includes(squeeze(block))))).toEqual([])
  })

  test('a divided paragraph has three lines on either side', () => {
    const divided = dividedParagraphs(
      book.pdf,
      questions.flatMap(question => question.paragraphs),
    )
    expect(divided.length).toBeGreaterThan(0)
    expect(divided.filter(({ before, after }) => before < 3 || after < 3)).toEqual([])
  })

  test('every page is A4', () => {
    const sizes = new Set(
      book.pdf.pages.map(({ width, height }) => `${width.toFixed(1)} ${height.toFixed(1)}`),
    )
    expect([...sizes]).toEqual(['595.3 841.9'])
  })
}
