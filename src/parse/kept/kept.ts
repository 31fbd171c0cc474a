import type { Kind } from '../../memory/memory.js'
import { type Report, type Said, saying } from '../text/report.js'

/** What was made of a text by the steps that looked at it. It lives as long as the text is what it was. */
export type Kept = Map<Kind<unknown>, Made>

interface Made {
  key: string
  result: unknown
  said: Said
}

/**
 * What `make` gives of a text that is kept, made once as long as `key` (whatever else it depends on) stays the same; what it reports is reported
 * again. A text that is not kept (null) is looked at anew. Results are shared: whoever changes one changes a copy.
 */
export function once<Result>(
  kept: Kept | null,
  kind: Kind<Result>,
  key: string,
  report: Report,
  make: (report: Report) => Result,
): Result {
  if (kept === null) return make(report)
  const known = kept.get(kind)
  if (known?.key === key) {
    known.said.repeat(report)
    // A kind is the key of one result, and its type says what is put there.
    return known.result as Result
  }
  const said = saying(report)
  const result = make(said.report)
  kept.set(kind, { key, result, said })
  return result
}
