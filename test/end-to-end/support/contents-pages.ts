/** What the printed contents say, found by eye: a number at the left, a page number at the right. */
import type { Pdf } from '../../support/pdf.js'
import { partsOf } from './page-lines.js'

export interface PrintedEntry {
  number: string
  title: string
  page: number
}

/** Entries of the contents, from the page with that heading to the last page before the text. */
export function printedContents(pdf: Pdf, heading: string, firstPage: number): PrintedEntry[] {
  const start = pdf.pages.findIndex(page => partsOf(page).body[0]?.text === heading)
  const lines = pdf.pages
    .slice(start, firstPage - 1)
    .flatMap(page => partsOf(page).body)
    .slice(1)
  const entries: PrintedEntry[] = []
  let open: { number: string; words: string[] } | null = null
  for (const { text } of lines) {
    const begun: RegExpExecArray | null = open === null ? /^(\d+(?:\.\d+)?) (.*)$/.exec(text) : null
    if (begun !== null) open = { number: begun[1] ?? '', words: [] }
    if (open === null) throw new Error(`A line of the contents belongs to no entry: ${text}`)
    const rest: string = begun?.[2] ?? text
    const ended = /^(.*) (\d+)$/.exec(rest)
    open.words.push(ended?.[1] ?? rest)
    if (ended === null) continue
    entries.push({ number: open.number, title: open.words.join(' '), page: Number(ended[2]) })
    open = null
  }
  return entries
}
