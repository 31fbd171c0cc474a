import type { PageQuestion } from '../model/page.js'

/** A piece of a line of context; `marked` is what was asked for. */
export interface Piece {
  text: string
  marked: boolean
}

const BEFORE = 40
const LENGTH = 130

/** A line round the first place of a word that is not in the title, with every word of it marked; the summary when there is none. */
export function excerptOf(one: PageQuestion, words: string[]): Piece[] {
  const pattern = patternOf(words)
  if (pattern === null) return [{ text: one.summary, marked: false }]
  for (const text of [one.summary, one.text, one.code]) {
    const at = text.search(pattern)
    if (at < 0) continue
    const start = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - BEFORE)))
    const line = text
      .slice(start, start + LENGTH)
      .replace(/\s+/g, ' ')
      .trim()
    return mark(`${start > 0 ? '… ' : ''}${line}${start + LENGTH < text.length ? ' …' : ''}`, pattern)
  }
  return [{ text: one.summary, marked: false }]
}

/** A text cut where its words begin and end. */
export function mark(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), marked: false })
    pieces.push({ text: match[0], marked: true })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false })
  return pieces
}

/** Finds any of some words, white space and quotation marks of any kind; null for no words. */
export function patternOf(words: string[]): RegExp | null {
  const sources = words
    .filter(word => word !== '')
    .map(word =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/ /g, '\\s+')
        .replace(/["']/g, '["\'\u2018-\u201F]'),
    )
  return sources.length === 0 ? null : new RegExp(sources.join('|'), 'giu')
}
