/** Where the parts of the shipped guide stand in its PDF: found by the titles on the pages. */
import type { Pdf } from '../../support/pdf.js'
import { titlesOn } from './layout.js'
import { squeeze } from './page-lines.js'
import type { SourceCategory, SourceQuestion } from './source.js'

export interface BookPart {
  id: string
  number: string
  title: string
  /** Every page (1-based) whose titles name it: exactly one in a sound book. */
  pages: number[]
  /** The last page it can reach: that on which the next part begins. */
  until: number
  question: SourceQuestion | null
}

/** Categories and questions in the order of the book. */
export function bookParts(pdf: Pdf, categories: SourceCategory[]): BookPart[] {
  const titles = pdf.pages.map(titlesOn)
  const named = (text: string) =>
    titles.flatMap((on, index) => (on.includes(squeeze(text)) ? [index + 1] : []))
  const parts = categories.flatMap(category => [
    {
      id: category.id,
      number: String(category.number),
      title: category.title,
      pages: titles.flatMap((on, index) =>
        on === squeeze(`${category.number}${category.title}`) ? [index + 1] : [],
      ),
      question: null,
    },
    ...category.questions.map(question => ({
      id: question.id,
      number: question.number,
      title: question.title,
      pages: named(`${question.number}${question.title}`),
      question,
    })),
  ])
  return parts.map((part, index) => ({
    ...part,
    until: parts[index + 1]?.pages[0] ?? pdf.pages.length,
  }))
}

/** The page of each part by its number; NaN where it is not on exactly one. */
export function pageByNumber(parts: BookPart[]): Map<string, number> {
  return new Map(
    parts.map(({ number, pages }) => [number, pages.length === 1 ? (pages[0] ?? Number.NaN) : Number.NaN]),
  )
}
