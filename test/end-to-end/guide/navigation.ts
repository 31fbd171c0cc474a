/** Contents, outline, links, page numbers and running heads: all by what is printed. */
import { expect, test } from 'vitest'
import type { BookPart } from '../support/book-pages.js'
import { linesOf, partsOf, squeeze } from '../support/page-lines.js'
import { type Book, questions, source } from './book.js'

export function testNavigation(book: Book): void {
  test('the cover counts the questions', () => {
    expect(source.length).toBe(11)
    expect(questions.length).toBeGreaterThanOrEqual(96)
    expect(book.pdf.pages[0]?.text).toMatch(new RegExp(`\\b${questions.length} questions\\b`))
  })

  test('every title stands on one page, and the contents say which', () => {
    expect(book.parts.filter(part => part.pages.length !== 1)).toEqual([])
    expect(book.entries.map(({ number, title, page }) => [number, squeeze(title), page])).toEqual(
      book.parts.map(({ number, title, pages: [page] }) => [number, squeeze(title), page]),
    )
  })

  test('every page but the cover shows its number', () => {
    expect(book.pdf.pages.map(page => partsOf(page).folio)).toEqual(
      book.pdf.pages.map((_, index) => (index === 0 ? null : String(index + 1))),
    )
  })

  test('the outline is category → question with whole titles and right pages', () => {
    const entry = ({ number, title }: { number: string | number; title: string }) => ({
      title: `${number} ${title}`,
      page: book.pages.get(String(number)),
    })
    expect(book.pdf.outline).toEqual(
      source.map(category => ({
        ...entry(category),
        children: category.questions.map(question => ({ ...entry(question), children: [] })),
      })),
    )
  })

  test('every link of the contents and of the chapter openings leads to the page it names', () => {
    const first = book.pages.get('1') ?? 0
    const openings = source.map(category => (book.pages.get(String(category.number)) ?? 0) - 1)
    const lists = book.pdf.pages.filter(
      (page, index) => page.links.length > 0 && (index + 1 < first || openings.includes(index)),
    )
    const found = lists.flatMap(page => {
      const lines = linesOf(page)
      return page.links.map(({ page: to, rect: [, bottom = 0, , top = 0] }) => {
        const inside = lines.filter(line => line.y > bottom && line.y < top).map(line => line.text)
        return { to, says: Number(/\d+$/.exec(inside.join(' '))?.[0]), inside }
      })
    })
    expect(found.length).toBeGreaterThanOrEqual(book.parts.length + questions.length)
    expect(found.filter(({ to, says }) => to !== says)).toEqual([])
  })

  test('every link between questions leads to the page of its target', () => {
    const at = new Map(book.parts.map(part => [part.id, part.pages[0] ?? 0]))
    const wanted = new Map(
      book.parts.map(part => [part, new Set(part.question?.leadsTo.map(id => at.get(id) ?? Number.NaN))]),
    )
    const isOn = ({ pages: [from = 0], until }: BookPart, page: number) => from <= page && page <= until
    const openings = new Set(source.map(category => book.pages.get(String(category.number))))
    const astray = book.pdf.pages.flatMap((page, index) => {
      const number = index + 1
      if (number < (book.pages.get('1') ?? 0) || openings.has(number)) return []
      const here = book.parts.filter(part => isOn(part, number))
      return page.links
        .filter(link => link.url === null)
        .filter(
          ({ page: to }) => !here.some(part => to !== null && (wanted.get(part)?.has(to) || isOn(part, to))),
        )
        .map(link => ({ number, link }))
    })
    expect(astray).toEqual([])
    const missing = [...wanted].flatMap(([part, targets]) => {
      const linked = new Set(
        book.pdf.pages
          .slice((part.pages[0] ?? 1) - 1, part.until)
          .flatMap(page => page.links.map(link => link.page)),
      )
      return [...targets].filter(target => !linked.has(target)).map(target => ({ part: part.id, target }))
    })
    expect(missing).toEqual([])
    expect(questions.flatMap(question => question.leadsTo).length).toBeGreaterThan(200)
  })

  test('every page reference names the page of its question', () => {
    const text = book.pdf.pages
      .slice(book.pages.get('1'))
      .flatMap(page => partsOf(page).body.map(line => line.text))
    const references = [
      ...text.join(' ').matchAll(/(\d+\.\d+)(?:, |(?: (?!\d+\.\d+ |p\. ?\d)\S+){1,12} )p\. ?(\d+)/g),
    ]
    expect(references.length).toBeGreaterThan(200)
    expect(
      references
        .filter(([, number = '', page]) => book.pages.get(number) !== Number(page))
        .map(([reference]) => reference),
    ).toEqual([])
  })

  test('running heads: the guide on the left, the chapter on the right', () => {
    const openings = source.map(category => book.pages.get(String(category.number)) ?? 0)
    const heads = book.pdf.pages.map((page, index) => {
      const number = index + 1
      const chapter = openings.filter(opening => opening <= number).length
      const isText = chapter > 0 && !openings.includes(number) && number < book.pdf.pages.length
      const expected = number % 2 === 0 ? 'Senior Rust Developer' : source[chapter - 1]?.title
      return { number, shown: partsOf(page).head, expected: isText ? expected : null }
    })
    expect(heads.filter(({ shown, expected }) => shown !== expected)).toEqual([])
  })
}
