/** The handbook of the shipped guide as it was read back, and the sources beside it. */
import { beforeAll } from 'vitest'
import type { Pdf } from '../../support/pdf.js'
import { type BookPart, bookParts, pageByNumber } from '../support/book-pages.js'
import { pdfArtifact } from '../support/build.js'
import { type PrintedEntry, printedContents } from '../support/contents-pages.js'
import { CONTENT } from '../support/folders.js'
import { readSource } from '../support/source.js'

export const source = readSource(CONTENT)
export const questions = source.flatMap(category => category.questions)

export interface Book {
  pdf: Pdf
  parts: BookPart[]
  /** Page of each category and question by its number. */
  pages: Map<string, number>
  entries: PrintedEntry[]
}

/** Filled in before the tests of a group begin. */
export function readBook(folder: string): Book {
  const book = {} as Book
  beforeAll(async () => {
    const pdf = await pdfArtifact(folder, 'handbook.pdf')
    const parts = bookParts(pdf, source)
    const pages = pageByNumber(parts)
    const entries = printedContents(pdf, 'Contents', pages.get('1') ?? 0)
    Object.assign(book, { pdf, parts, pages, entries })
  })
  return book
}
