import type { Work } from '../../model/crew.js'
import type { CodeText } from '../../model/snippet.js'
import type { TokenRange } from './token-range.js'
import { TOKEN_CLASSES } from './token-theme.js'

/** The tokens of some texts, or null where they might be others beside other languages. */
export type Highlighted = TokenRange[][] | null

/** As it travels: for each text its ranges, three numbers each. */
export type PackedRanges = Uint32Array[] | null

/** The highlighting of some texts by another thread. */
export const HIGHLIGHTING: Work<readonly CodeText[], Highlighted> = {
  task: 'highlight',
  // Nobody is faster: it is done when it is asked for.
  here: () => null,
  sent: texts => texts,
  // It comes from `highlightThere`.
  received: answer => (answer as PackedRanges)?.map(unpack) ?? null,
}

export function pack(ranges: readonly TokenRange[]): Uint32Array {
  return Uint32Array.from(
    ranges.flatMap(({ token, start, end }) => [TOKEN_CLASSES.indexOf(token), start, end]),
  )
}

function unpack(numbers: Uint32Array): TokenRange[] {
  return Array.from({ length: numbers.length / 3 }, (_, index) => {
    const [token = 0, start = 0, end = 0] = numbers.subarray(3 * index)
    return { token: TOKEN_CLASSES[token] ?? 'comment', start, end }
  })
}
