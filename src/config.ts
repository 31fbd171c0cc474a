/** Options of a build, as callers give them and as the stages get them. Every default of the tool lives here. */
import { arch, homedir, platform, tmpdir, userInfo } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { UsageError } from './diagnostics.js'
import type { BuildEvent } from './model/build.js'
import type { FilterRequest } from './model/filter.js'
import type { GuideSettings, Level } from './model/guide.js'
import type { PaperName } from './model/paper.js'
import { SANDBOX_MODES, type SandboxMode } from './model/sandbox.js'
import { PLAIN_SHEET, type SheetFormat } from './model/sheet.js'
import { PACKAGE_ROOT } from './package-root.js'
import { sheetSides } from './session/sheet-sides.js'

/** The machine a build runs on. */
export interface Machine {
  /** Where browsers are looked for, and SOURCE_DATE_EPOCH. A library does not read its caller's environment: pass `process.env`. */
  env: Readonly<Record<string, string | undefined>>
  platform: NodeJS.Platform
  /** As `process.arch`. */
  architecture: string
  /** null where users have no number (Windows). */
  uid: number | null
  home: string
  temporaryFolder: string
}

/** What `build` takes; all of it may be left out. Paths are relative to `cwd`. */
export interface BuildOptions {
  /** Folder or Markdown file of the guide. */
  guide?: string
  out?: string
  cwd?: string
  /** Names of editions; all of them if left out. */
  editions?: readonly string[]
  /** Which questions; without it the whole guide and its bundles. */
  filter?: FilterRequest
  /** Also each category, when there is no filter. */
  byCategory?: boolean
  drafts?: boolean
  /** Warnings are errors. */
  strict?: boolean
  paper?: string
  /** Name of a built-in theme or a folder. */
  theme?: string
  /** The web page names its files instead of carrying them along. */
  split?: boolean
  /** Sides of a cheat sheet, 1 or 2. */
  pages?: number
  /** A cheat sheet of eight panels, to be folded to a booklet. */
  fold?: boolean
  /** The browser's own sandbox: `auto` goes without where the system refuses it, and says so; `require` is an error there; `off` is without. */
  sandbox?: SandboxMode
  /** Limit for one print in ms; null: 60 s and 100 ms a page. */
  timeoutMs?: number | null
  machine?: Partial<Machine>
  /** Ends the build; the former artifacts stay. */
  signal?: AbortSignal
  onEvent?(event: BuildEvent): void
  /** Milliseconds from any fixed moment. */
  clock?(): number
}

export interface Config {
  guide: string
  out: string
  cwd: string
  editions: readonly string[] | null
  filter: FilterRequest
  byCategory: boolean
  drafts: boolean
  strict: boolean
  paper: string | null
  theme: string | null
  split: boolean
  pages: SheetFormat['pages']
  fold: boolean
  sandbox: SandboxMode
  timeoutMs: number | null
  machine: Machine
  signal: AbortSignal
  onEvent(event: BuildEvent): void
  clock(): number
}

export const DEFAULTS = {
  guide: 'content',
  out: 'out',
  paper: 'a4' satisfies PaperName,
  theme: 'classic',
  sheet: PLAIN_SHEET,
  seed: 1,
  sandbox: 'auto' satisfies SandboxMode,
  port: 4321,
  /** Of a question whose deck does not say. */
  importedLevel: 'mid' satisfies Level,
} as const

/** What a timer can hold (a signed number of 32 bits): 24 days. A longer one would go off at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Messages of one rule that a terminal shows; `--verbose` and `--json` give them all. */
export const MESSAGES_PER_RULE = 20

/** Folder of the built-in themes. */
export const TEMPLATES = join(PACKAGE_ROOT, 'templates')

/** Folder of the compiled program, also when it runs from its source. */
export const COMPILED = join(PACKAGE_ROOT, 'dist')

/** The guide that `init` copies. */
export const STARTER = resolve(TEMPLATES, 'starter')

/** Fills in what was left out. Throws a UsageError for numbers that make no sense. */
export function resolveOptions(options: BuildOptions): Config {
  const cwd = resolve(options.cwd ?? '.')
  requireKnown('sandbox', options.sandbox, SANDBOX_MODES)
  requirePositive('sample', options.filter?.sample)
  requirePositive('timeout', options.timeoutMs ?? undefined)
  return {
    guide: resolve(cwd, options.guide ?? DEFAULTS.guide),
    out: resolve(cwd, options.out ?? DEFAULTS.out),
    cwd,
    editions: options.editions ?? null,
    filter: options.filter ?? {},
    byCategory: options.byCategory ?? false,
    drafts: options.drafts ?? false,
    strict: options.strict ?? false,
    paper: options.paper ?? null,
    theme: options.theme ?? null,
    split: options.split ?? false,
    ...sheetSides(options.pages ?? DEFAULTS.sheet.pages, options.fold ?? DEFAULTS.sheet.isFolded),
    sandbox: options.sandbox ?? DEFAULTS.sandbox,
    timeoutMs: options.timeoutMs == null ? null : Math.min(options.timeoutMs, LONGEST_TIMER_MS),
    machine: { ...thisMachine(), ...options.machine },
    signal: options.signal ?? new AbortController().signal,
    onEvent: options.onEvent ?? (() => {}),
    clock: options.clock ?? (() => performance.now()),
  }
}

/** The day on covers and in metadata: `date:` of guide.yaml, else SOURCE_DATE_EPOCH (seconds, in UTC), else none. */
export function resolveDate(settings: GuideSettings, env: Machine['env']): string | null {
  const epoch = env.SOURCE_DATE_EPOCH
  if (settings.date !== null || epoch === undefined || epoch === '') return settings.date
  const date = new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN)
  if (Number.isNaN(date.getTime())) {
    throw new UsageError(
      `SOURCE_DATE_EPOCH is \`${epoch}\`, expected seconds since 1970`,
      'Correct or unset the variable.',
    )
  }
  return date.toISOString().slice(0, 10)
}

/**
 * The home folder of the user: of HOME, or where that is empty or relative, of the system's list of users; empty where neither names one, as for a
 * container's user without a name.
 */
export function homeFolder(): string {
  for (const look of [homedir, () => userInfo().homedir]) {
    try {
      const home = look()
      if (isAbsolute(home)) return home
    } catch {
      // This user has no entry in the list.
    }
  }
  return ''
}

function thisMachine(): Machine {
  return {
    env: {},
    platform: platform(),
    architecture: arch(),
    uid: process.getuid?.() ?? null,
    home: homeFolder(),
    temporaryFolder: tmpdir(),
  }
}

function requirePositive(name: string, value: number | undefined): void {
  if (value === undefined || value > 0) return
  throw new UsageError(`Unexpected ${name} \`${value}\`, expected a number above 0`)
}

/** A caller in JavaScript may pass anything: a misspelled mode must not mean the weaker one. */
function requireKnown(name: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return
  throw new UsageError(`Unexpected ${name} \`${value}\`, expected ${known.join(', ')}`)
}
