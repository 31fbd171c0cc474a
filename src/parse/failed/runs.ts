import type { Masked } from './masked.js'

/** A run of one sign that was to be emphasis and is printed. */
export interface Run {
  mark: '*' | '_' | '~'
  size: number
  /** Offset in the masked text. */
  index: number
  /** The characters beside it; blanks at the ends of the block. */
  before: string
  after: string
  /** Whether words may follow it, or stand before it, as emphasis: https://spec.commonmark.org/0.31.2/#delimiter-run */
  opens: boolean
  closes: boolean
}

const RUNS = /\*+|_+|~~+/g
const BLANK = /^\s$/u
const SIGN = /^[\p{P}\p{S}]$/u

/** The runs of `*`, `_` and `~~` that Markdown has left in a block. */
export function runsOf({ text, source }: Masked): Run[] {
  return [...text.matchAll(RUNS)].map(({ 0: run, index }): Run => {
    const before = [...source.slice(Math.max(0, index - 2), index)].at(-1) ?? ' '
    const after = String.fromCodePoint(source.codePointAt(index + run.length) ?? 32)
    const left = !BLANK.test(after) && (!SIGN.test(after) || BLANK.test(before) || SIGN.test(before))
    const right = !BLANK.test(before) && (!SIGN.test(before) || BLANK.test(after) || SIGN.test(after))
    const isLine = run.startsWith('_')
    return {
      // The pattern begins with one of the three.
      mark: run[0] as Run['mark'],
      size: run.length,
      index,
      before,
      after,
      opens: left && (!isLine || !right || SIGN.test(before)),
      closes: right && (!isLine || !left || SIGN.test(after)),
    }
  })
}
