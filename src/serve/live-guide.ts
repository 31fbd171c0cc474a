/** A guide kept warm: read again at every change, its page always the last good one, its editions made on demand. */
import type { BrowserSource } from '../browser/index.js'
import { type Config, TEMPLATES } from '../config.js'
import { InterruptedError, UsageError, VademecumError } from '../diagnostics.js'
import { livePage, renderLive } from '../editions/web/live.js'
import { createMemory, type Memory } from '../memory/memory.js'
import type { EmittedFile, Job } from '../model/build.js'
import type { FilterRequest } from '../model/filter.js'
import type { Guide } from '../model/guide.js'
import type { LiveEdition, LivePatch, LiveState } from '../model/live.js'
import type { Message } from '../model/message.js'
import { loadWords } from '../render/language/words.js'
import { hasErrors, withoutRepeats } from '../session/messages.js'
import { openSession, type Session } from '../session/session.js'
import { TOOLS, type Tools } from '../session/tools.js'
import { emptyPage } from './empty-page.js'
import { liveProblems, messagesOf } from './problems.js'
import { patchOf, type Stamped, stamp } from './stamp.js'

export interface LiveGuide {
  /** What was read last. */
  guide(): Guide | null
  messages(): Message[]
  /** What a page is told that connects now. */
  state(): LiveState
  /** The last good page, put together when it is asked for. */
  page(): string
  /** Reads the guide as it is now, and gives what pages are told that were there before. Throws an InterruptedError; the first time a UsageError, too, for a guide or theme that is not there. */
  refresh(): Promise<LiveState>
  /** Makes an edition of a filter of the last good state. Throws as `build`. */
  make(edition: LiveEdition, filter: FilterRequest): Promise<EmittedFile>
  close(): Promise<void>
}

interface Good extends Stamped {
  session: Session
}

/** Nothing is read before the first `refresh`. */
export function createLiveGuide(
  config: Config,
  given: Tools = TOOLS,
  memory: Memory = createMemory(true),
): LiveGuide {
  let source: BrowserSource | null = null
  const tools: Tools = {
    ...given,
    openMemory: () => memory,
    // One for all sessions: what closes one must not end it.
    openBrowser: (of, recorder) => {
      source ??= given.openBrowser(of, recorder)
      return { ...source, close: async () => {} }
    },
  }
  let good: Good | null = null
  let known: Guide | null = null
  let found: Message[] = []
  let state: LiveState | null = null
  let empty = ''
  let page: { of: Good; html: string } | null = null

  /** Gives what changes the page before into the page now, if any was made. */
  const read = async (): Promise<LivePatch | null> => {
    const session = await openSession(config, tools)
    known = session.guide ?? known
    found = [...session.messages, ...(await session.check())]
    const renderer = await session.dress()
    const selection = session.list({})
    if (renderer === null || selection === null || hasErrors(found)) return null
    const before = good
    good = { session, ...stamp(await renderLive(selection, renderer), before) }
    return patchOf(before, good)
  }

  return {
    guide: () => known,
    messages: () => found,
    state: () => {
      if (state === null) throw new Error('The guide was not read')
      return state
    },
    page: () => {
      if (good === null) return empty
      if (page?.of !== good) page = { of: good, html: livePage(good.document, good.version) }
      return page.html
    },
    refresh: async () => {
      let patch: LivePatch | null = null
      try {
        patch = await read()
        page = null
      } catch (error) {
        if (error instanceof InterruptedError || (state === null && error instanceof UsageError)) throw error
        found = messagesOf(error)
      }
      found = withoutRepeats(found)
      const { words } = await loadWords(`${TEMPLATES}/words`, known?.settings.language ?? 'en', memory)
      if (good === null) empty = await emptyPage(words, known?.settings.language ?? 'en')
      state = {
        version: good?.version ?? 'none',
        isStale: hasErrors(found),
        problems: liveProblems(found, known),
        words: words.live,
        patch: null,
      }
      return { ...state, patch }
    },
    make: async (edition, filter) => {
      if (good === null) throw new VademecumError('The guide has errors')
      const { session } = good
      const jobs = await session.plan({ filter, editions: [edition], byCategory: false })
      // Without a filter the bundles are planned, too; the first is the whole guide.
      const wanted = jobs.find(job => job.written && job.edition === edition)
      if (wanted === undefined) throw new VademecumError('Nothing is selected')
      let made: EmittedFile | undefined
      await session.make(withNeeds(wanted, jobs), async (job, { files }) => {
        if (job.id === wanted.id) made = files[0]
      })
      if (made === undefined) throw new Error(`No file came of ${wanted.path}`)
      return made
    },
    close: async () => source?.close(),
  }
}

function withNeeds(wanted: Job, jobs: readonly Job[]): Job[] {
  const needed = jobs.filter(({ id }) => wanted.needs.includes(id)).flatMap(job => withNeeds(job, jobs))
  return [...new Set([...needed, wanted])]
}
