import type { BrowserSource } from '../browser/index.js'
import type { Config } from '../config.js'
import type { EditionTable } from '../editions/edition.js'
import { EDITION_TABLE } from '../editions/table.js'
import { createMemory, type Memory } from '../memory/memory.js'
import type { Guide } from '../model/guide.js'
import type { Renderer } from '../render/index.js'
import { openBrowserSource } from './browser.js'
import { openRenderer } from './open-renderer.js'
import type { Recorder } from './recorder.js'

/** What a session works with. A long-lived process passes its own, to keep the browser and the renderer warm; so does a test. */
export interface Tools {
  editions: EditionTable
  /** Starts nothing yet: the browser comes at its first use. The session closes the source. */
  openBrowser(config: Config, recorder: Recorder): BrowserSource
  /** What earlier sessions have made: empty for each, unless a long-lived process keeps one. */
  openMemory(): Memory
  openRenderer(guide: Guide, config: Config, memory: Memory): Promise<Renderer>
}

export const TOOLS: Tools = {
  editions: EDITION_TABLE,
  openBrowser: openBrowserSource,
  openMemory: () => createMemory(),
  openRenderer,
}
