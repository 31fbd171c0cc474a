import { list } from 'micromark-core-commonmark'
import type { Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'

const MARKERS = [42, 43, 45, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57]

/**
 * Begins a list behind an empty line with any number. Only in the middle of a paragraph it has to be 1; micromark asks for that behind indented code
 * too, which the empty line has not ended yet (https://github.com/micromark/micromark/pull/228), so that `2. …` there is a paragraph. CommonMark's
 * other parsers see a list.
 */
export function remarkFreshLists(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), freshLists()]
}

/** Tried before micromark's own, which stays: an item is continued by it. */
function freshLists(): Extension {
  const fresh: Construct = { ...list, tokenize }
  return { document: Object.fromEntries(MARKERS.map(marker => [marker, fresh])) }
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this.interrupt && isBehindEmptyLine(this) ? uninterrupting(this) : this
  return list.tokenize.call(context, effects, ok, nok)
}

function isBehindEmptyLine(context: TokenizeContext): boolean {
  const last = context.events.findLast(([step, { type }]) => step === 'exit' && type === 'chunkFlow')
  return last !== undefined && context.sliceSerialize(last[1]).trim() === ''
}

function uninterrupting(context: TokenizeContext): TokenizeContext {
  return Object.create(context, { interrupt: { value: false } }) as TokenizeContext
}
