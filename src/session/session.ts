/** One guide, opened: what is wrong with it, what it holds, what is to be made of it, and the making. */
import type { Config } from '../config.js'
import { DEFAULTS } from '../config.js'
import { type Artifact, EDITIONS, type EditionName, type Emitted, type Job } from '../model/build.js'
import type { FilterRequest } from '../model/filter.js'
import type { Guide } from '../model/guide.js'
import type { Message } from '../model/message.js'
import type { Selection } from '../model/selection.js'
import { checkGlyphs, checkTables, type Holder, highlightAhead, type Renderer } from '../render/index.js'
import { select } from '../select/index.js'
import { abortable } from './abortable.js'
import { checkTheme, themeMessages } from './check-theme.js'
import { jobsOf, type PlanRequest } from './jobs-of.js'
import { hasErrors, judge } from './messages.js'
import { openGuide } from './open-guide.js'
import { createRecorder, type Recorder } from './recorder.js'
import { runJobs } from './run-jobs.js'
import { TOOLS, type Tools } from './tools.js'

/** Takes a finished job; the next one is begun when it has resolved. */
export type Sink = (job: Job, emitted: Emitted) => Promise<void>

export interface Session {
  /** null when no record could be made of it. */
  guide: Guide | null
  /** What reading the guide came to; with `strict`, warnings are errors. */
  messages: Message[]
  recorder: Recorder
  /** What is found when the guide is dressed for editions (all, if none are named): theme, words and glyphs. Empty without a guide. */
  check(editions?: readonly EditionName[]): Promise<Message[]>
  /** The questions a request holds; null when the guide has errors. Throws for unknown values and an empty result. */
  list(request: FilterRequest): Selection | null
  /** The jobs of a request, none without a guide. Throws as `list`. */
  plan(request: PlanRequest): Promise<Job[]>
  /** Starts the browser that jobs will ask for while other work is done; should that fail, it fails where it is asked for. */
  warm(jobs: readonly Job[]): void
  /** Makes jobs and gives each to the sink; nothing is written. Throws a VademecumError that names the job that failed. */
  make(jobs: readonly Job[], sink: Sink): Promise<{ artifacts: Artifact[]; messages: Message[] }>
  /** The guide's renderer; null without a guide. Throws for a broken theme. */
  dress(): Promise<Renderer | null>
  /** Ends the browser, if one was started, and what threads are left. Safe to call at any time. */
  close(): Promise<void>
}

/**
 * Reads the guide that a configuration names. `showsCode`: code is going to be asked for, and is colored meanwhile. Throws a UsageError when there is
 * no guide, and for unknown values of the options.
 */
export async function openSession(
  config: Config,
  tools: Tools = TOOLS,
  { showsCode = false }: { showsCode?: boolean } = {},
): Promise<Session> {
  const recorder = createRecorder(config.onEvent, config.clock)
  const memory = tools.openMemory()
  memory.turn()
  const crew = tools.openCrew()
  const ahead = highlightAhead(memory, crew)
  const opening = recorder.stage('parse', () =>
    openGuide(config, memory, crew, showsCode ? ahead.take : undefined),
  )
  const { guide, messages } = await abortable(opening, config.signal).catch(async error => {
    await crew.dismiss()
    throw error
  })
  // There is no more work for other threads.
  const highlighted = ahead.settled().finally(crew.dismiss)
  highlighted.catch(() => {})
  const source = tools.openBrowser(config, recorder)
  let dressed: Promise<Renderer> | null = null
  const dress = (of: Guide): Promise<Renderer> => {
    dressed ??= tools.openRenderer(of, config, memory, highlighted)
    return abortable(dressed, config.signal)
  }
  return {
    guide,
    messages,
    recorder,
    check: async (editions = EDITIONS) => {
      if (guide === null) return []
      const found = await dress(guide).then(
        async renderer => [
          ...renderer.messages,
          ...checkGlyphs(guide, renderer),
          ...checkTables(select(guide, {}, { seed: DEFAULTS.seed }), renderer, holdersOf(editions)),
          ...(await checkTheme(guide, renderer, tools.editions, editions)),
        ],
        themeMessages,
      )
      return judge(found, config.strict)
    },
    list: request =>
      guide === null || hasErrors(messages) ? null : select(guide, request, { seed: DEFAULTS.seed }),
    plan: async request =>
      guide === null ? [] : recorder.stage('plan', async () => jobsOf(guide, request, tools.editions)),
    warm: jobs => {
      if (jobs.some(({ edition }) => tools.editions[edition].prints)) source.browser().catch(() => {})
    },
    make: async (jobs, sink) => {
      if (guide === null) return { artifacts: [], messages: [] }
      const renderer = await dress(guide)
      const { editions } = tools
      const context = { config, editions, renderer, recorder, browser: source.browser }
      const made = await runJobs(jobs, context, sink)
      const all = [...(source.report()?.messages ?? []), ...made.messages]
      return { ...made, messages: judge(all, config.strict) }
    },
    dress: async () => (guide === null ? null : dress(guide)),
    close: async () => {
      await Promise.all([source.close(), crew.dismiss()])
    },
  }
}

/** What the tables of these editions have to fit into. */
function holdersOf(editions: readonly EditionName[]): Holder[] {
  return [
    ...(editions.includes('handbook') ? (['print'] as const) : []),
    ...(editions.includes('epub') ? (['phone'] as const) : []),
  ]
}
