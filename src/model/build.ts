/** Jobs, artifacts and progress of a build. */
import type { PageMap } from './documents.js'
import type { Message } from './message.js'
import type { Selection, SelectionKind } from './selection.js'

export const EDITIONS = ['handbook', 'epub', 'cheat-sheet', 'web'] as const

export type EditionName = (typeof EDITIONS)[number]

/** One selection × one edition. */
export interface Job {
  id: string
  selection: Selection
  edition: EditionName
  /** Ids of jobs whose result this one takes; they come earlier in the plan. */
  needs: string[]
  /** Path of the artifact below `out/`, with `/`: the file that people open. */
  path: string
  /** Path below `out/` of the folder that is the artifact's own and is replaced as a whole; null for an artifact in one file. */
  folder: string | null
  /** False for a job that only serves one that needs its result: the artifact was not asked for. */
  written: boolean
}

/** A file of an artifact: `path` is relative to the folder of the selection, with `/`. */
export interface EmittedFile {
  path: string
  bytes: Uint8Array
}

/** What an emitter gives back; it never touches the disk. */
export interface Emitted {
  /** The first is the one that people open, `file` of the edition's row. */
  files: readonly EmittedFile[]
  pages: number | null
  pageMap: PageMap | null
  messages: Message[]
}

export interface Artifact {
  /** As people are shown it: relative to the current folder. The file that people open. */
  path: string
  /** Every file of it, `path` first. */
  files: { path: string; bytes: number }[]
  edition: EditionName
  selection: { kind: SelectionKind; name: string }
  questions: number
  pages: number | null
  /** Of all its files together. */
  bytes: number
  ms: number
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
