import type { Kind } from '../../memory/memory.js'
import type { Section } from '../adapters/guide-source.js'
import type { RecordContext } from '../record/context.js'
import { type Said, saying } from '../text/report.js'
import {
  type Asked,
  isAnsweredAlike,
  type Loaded,
  loadAgain,
  notingDirectory,
  notingLoader,
} from './noting.js'

/** A result, with what it was made of and what was said of it. */
export interface Made<Result> {
  own: readonly unknown[]
  asked: Asked[]
  loads: Loaded[]
  result: Result
  said: Said
}

/**
 * What `make` gives of a section in its guide: made once as long as the section, `own` (values told apart by identity) and all that was asked of the
 * guide (where links lead, which pictures there are) stay the same. `make` must take all it knows of the guide from the context it is given.
 */
export async function onceInGuide<Result>(
  { kept }: Section,
  kind: Kind<Made<Result>>,
  own: readonly unknown[],
  context: RecordContext,
  make: (context: RecordContext) => Promise<Result>,
): Promise<Result> {
  if (kept === null) return make(context)
  const { directory, loader, assets, report } = context
  // A kind is the key of one result, and its type says what is put there.
  const known = kept.get(kind)?.result as Made<Result> | undefined
  if (known?.own.every((value, index) => value === own[index]) && isAnsweredAlike(known.asked, directory)) {
    const shown = await loadAgain(known.loads, loader)
    if (shown !== null) {
      for (const asset of shown) assets.set(asset.path, asset)
      known.said.repeat(report)
      return known.result
    }
  }
  const asked: Asked[] = []
  const loads: Loaded[] = []
  const said = saying(report)
  const result = await make({
    ...context,
    directory: notingDirectory(directory, asked),
    loader: notingLoader(loader, loads),
    report: said.report,
  })
  const made: Made<Result> = { own, asked, loads, result, said }
  kept.set(kind, { key: '', result: made, said })
  return result
}
