import { type BuildOptions, DEFAULTS, resolveOptions } from '../config.js'
import type { Message } from '../model/message.js'
import type { Selection } from '../model/selection.js'
import { select } from '../select/index.js'
import { abortable } from './abortable.js'
import { hasErrors } from './messages.js'
import { openGuide } from './open-guide.js'

export interface ListResult {
  /** null when the guide has errors. */
  selection: Selection | null
  messages: Message[]
}

/** The questions that a filter holds. Throws as `build` does for unknown values and an empty result. */
export async function list(options: BuildOptions): Promise<ListResult> {
  const config = resolveOptions(options)
  const { guide, messages } = await abortable(openGuide(config), config.signal)
  if (guide === null || hasErrors(messages)) return { selection: null, messages }
  return { selection: select(guide, config.filter, { seed: DEFAULTS.seed }), messages }
}
