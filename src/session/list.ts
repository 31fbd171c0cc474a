import { type BuildOptions, resolveOptions } from '../config.js'
import type { Message } from '../model/message.js'
import type { Selection } from '../model/selection.js'
import { openSession } from './session.js'
import { TOOLS, type Tools } from './tools.js'

export interface ListResult {
  /** null when the guide has errors. */
  selection: Selection | null
  messages: Message[]
}

/** The questions that a filter holds. Throws as `build` does for unknown values and an empty result. */
export async function list(options: BuildOptions, tools: Tools = TOOLS): Promise<ListResult> {
  const config = resolveOptions(options)
  const session = await openSession(config, tools)
  try {
    return { selection: session.list(config.filter), messages: session.messages }
  } finally {
    await session.close()
  }
}
