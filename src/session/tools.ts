import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { BrowserSource } from '../browser/index.js'
import { COMPILED, type Config } from '../config.js'
import { createCrew } from '../crew/crew.js'
import type { EditionTable } from '../editions/edition.js'
import { EDITION_TABLE } from '../editions/table.js'
import { createMemory, type Memory } from '../memory/memory.js'
import type { Crew } from '../model/crew.js'
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
  /** The threads that help; none is started before there is work for it. The session dismisses them. */
  openCrew(): Crew
  /** `highlighted`: when the code of the guide that others color is in the memory. */
  openRenderer(guide: Guide, config: Config, memory: Memory, highlighted?: Promise<void>): Promise<Renderer>
}

export const TOOLS: Tools = {
  editions: EDITION_TABLE,
  openBrowser: openBrowserSource,
  openMemory: () => createMemory(),
  openCrew: () =>
    createCrew({ script: join(COMPILED, 'crew.js'), threads: helpersOf(availableParallelism()) }),
  openRenderer,
}

/** Threads that help: this one needs a processor of its own, and what more than two could do is seldom worth their start and their memory. */
function helpersOf(processors: number): number {
  return Math.min(processors - 1, 2)
}
