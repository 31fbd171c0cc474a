import type { ForcedShape } from '../import/shapes/shape.js'
import type { ReportFlags } from './flags/report.js'
import type { SandboxFlag } from './flags/sandbox.js'
import type { SelectionFlags } from './flags/selection.js'

export interface ReadingFlags {
  drafts?: boolean
  strict?: boolean
  theme?: string
}

export interface BuildFlags extends ReportFlags, SelectionFlags, ReadingFlags {
  out: string
  edition?: string[]
  byCategory?: boolean
  split?: boolean
  pages?: number
  fold?: boolean
  paper?: string
  /** Milliseconds. */
  timeout?: number
  sandbox?: SandboxFlag
}

export interface ListFlags extends ReportFlags, SelectionFlags {
  drafts?: boolean
}

export interface CheckFlags extends ReportFlags, ReadingFlags {}

export interface DoctorFlags {
  installBrowser?: boolean
  sandbox?: SandboxFlag
}

export interface ServeFlags {
  port?: number
  open?: boolean
  drafts?: boolean
  theme?: string
  sandbox?: SandboxFlag
}

export interface ImportFlags extends ReportFlags {
  out: string
  shape?: ForcedShape
  lang?: string
  source?: string
  dryRun?: boolean
}

/** What the commands do. */
export interface Actions {
  build(guide: string, flags: BuildFlags): Promise<void>
  list(guide: string, flags: ListFlags): Promise<void>
  check(guide: string, flags: CheckFlags): Promise<void>
  serve(guide: string, flags: ServeFlags): Promise<void>
  import(deck: string, flags: ImportFlags): Promise<void>
  init(folder: string): Promise<void>
  doctor(flags: DoctorFlags): Promise<void>
}
