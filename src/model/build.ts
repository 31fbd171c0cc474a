/** Jobs, artifacts and progress of a build. */
import type { Browser } from 'puppeteer'
import type { PageMap } from './documents.js'
import type { Message } from './message.js'
import type { Selection, SelectionKind } from './selection.js'

export const EDITIONS = ['handbook', 'epub', 'cheat-sheet'] as const

export type EditionName = (typeof EDITIONS)[number]

/** One selection × one edition. */
export interface Job {
  id: string
  selection: Selection
  edition: EditionName
  /** Ids of jobs whose result this one takes; they come earlier in the plan. */
  needs: string[]
  /** Path of the artifact below `out/`, with `/`. */
  path: string
  /** False for a job that only serves one that needs its result: the artifact was not asked for. */
  written: boolean
}

/** What an emitter gives back; it never touches the disk. */
export interface Emitted {
  bytes: Uint8Array
  pages: number | null
  pageMap: PageMap | null
  messages: Message[]
}

export interface Artifact {
  /** As people are shown it: relative to the current folder. */
  path: string
  edition: EditionName
  selection: { kind: SelectionKind; name: string }
  questions: number
  pages: number | null
  bytes: number
  ms: number
  cached: boolean
}

export type StageName = 'parse' | 'plan' | 'browser' | 'render' | 'emit' | 'write'

/** Progress, as it happens. `at` is milliseconds since the build began. */
export type BuildEvent =
  | { type: 'stage'; stage: StageName; state: 'start' | 'end'; at: number; note: string | null }
  | { type: 'plan'; jobs: Job[]; at: number }
  | {
      type: 'job'
      job: Job
      index: number
      /** `progress` carries a note of what the job is about. */
      state: 'start' | 'progress' | 'end' | 'fail'
      at: number
      pages: number | null
      note: string | null
    }

/** What emitters get from the edge. */
export interface Services {
  /** The one browser of the build, started at first use. */
  browser(): Promise<Browser>
  signal: AbortSignal
  /** Limit for one print, in ms; null: 60 s and 100 ms a page. */
  timeoutMs: number | null
  /** Words of progress inside a job ("measuring", "printing"). */
  note(text: string): void
}
