import type { Task } from '../../model/crew.js'
import type { CodeText } from '../../model/snippet.js'
import { type PackedRanges, pack } from './highlighting.js'
import { areIndependent, coreFor, tokenize } from './tokenize.js'

const met = new Set<string>()

/** What a thread makes of `HIGHLIGHTING`. */
export const highlightThere: Task = async (sent): Promise<PackedRanges> => {
  // They come from `sent`.
  const texts = sent as readonly CodeText[]
  for (const { language } of texts) met.add(language)
  const languages = [...met]
  if (!(await areIndependent(languages))) return null
  const core = await coreFor(languages)
  return texts.map(text => pack(tokenize(core, text)))
}
