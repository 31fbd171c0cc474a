import type { Masked } from './masked.js'
import { isAtStart, signs } from './meant-emphasis.js'
import { runsOf } from './runs.js'

/** Signs that words in a text refer to with a mark of the same kind, `free*` and `*Until May.`, are footnotes of old. */
export type Marks = ReadonlySet<string>

/** The signs that stand behind words of one block and at the beginning of another. */
export function footnoteMarks(blocks: readonly Masked[]): Marks {
  const begun = new Set<string>()
  const used = new Set<string>()
  for (const masked of blocks) {
    if (!masked.text.includes('*')) continue
    for (const run of runsOf(masked)) {
      if (run.opens && isAtStart(run, masked.text)) begun.add(signs(run))
      else if (run.closes && !run.opens) used.add(signs(run))
    }
  }
  return new Set([...begun].filter(sign => used.has(sign)))
}
