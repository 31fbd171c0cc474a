import { describe, expect, test } from 'vitest'
import { resolveOptions } from '../../src/config.js'
import { UsageError, VademecumError } from '../../src/diagnostics.js'
import type { Edition, Make } from '../../src/editions/edition.js'
import type { BuildEvent, EditionName, Emitted, Job } from '../../src/model/build.js'
import { plan } from '../../src/plan/index.js'
import { select } from '../../src/select/index.js'
import type { JobContext } from '../../src/session/make-job.js'
import { createRecorder } from '../../src/session/recorder.js'
import { runJobs } from '../../src/session/run-jobs.js'
import { sketchGuide } from '../guide.js'

const log: string[] = []
const begun: string[] = []
const makes = new Map<string, Make>()
const row = (name: string, file: string, needs: EditionName[]): Edition => ({
  file,
  needs,
  rehearse: async () => [],
  prepare: async (_selection, _renderer, services) => {
    log.push(`render ${name}`)
    if (services !== undefined) begun.push(name)
    return async (services, needed) => {
      log.push(`emit ${name}`)
      return (makes.get(name) ?? plain)(services, needed)
    }
  },
})
const emitted = (text: string): Emitted => ({
  files: [{ path: 'handbook.pdf', bytes: new TextEncoder().encode(text) }],
  pages: 3,
  pageMap: new Map([['moves', 2]]),
  messages: [],
})
const plain: Make = async () => emitted('bytes')

const TABLE = {
  handbook: row('handbook', 'handbook.pdf', []),
  epub: row('epub', 'handbook.epub', ['handbook']),
  'cheat-sheet': row('cheat-sheet', 'cheat-sheet.pdf', []),
}

const selection = select(await sketchGuide({ ownership: [{ id: 'moves' }] }), {}, { seed: 1 })
const jobsFor = (...editions: EditionName[]): Job[] => plan([selection], editions, TABLE)

function setUp(signal?: AbortSignal) {
  log.length = 0
  begun.length = 0
  makes.clear()
  const events: BuildEvent[] = []
  const staged: string[] = []
  const config = resolveOptions({
    cwd: '/here',
    onEvent: event => events.push(event),
    ...(signal ? { signal } : {}),
  })
  const context = {
    config,
    recorder: createRecorder(config.onEvent, config.clock),
    editions: TABLE,
    browser: async () => {
      throw new Error('no browser here')
    },
    renderer: {},
  } as unknown as JobContext
  const sink = async (job: Job) => void staged.push(job.path)
  return { context, events, staged, sink }
}

describe('jobs', () => {
  test('one after another; the next is rendered while one is emitted', async () => {
    const { context, staged, sink } = setUp()
    const { artifacts } = await runJobs(jobsFor('handbook', 'cheat-sheet'), context, sink)
    expect(log).toEqual(['render handbook', 'emit handbook', 'render cheat-sheet', 'emit cheat-sheet'])
    expect(staged).toEqual(['handbook.pdf', 'cheat-sheet.pdf'])
    // The browser is at work for the first one while the second is rendered.
    expect(begun).toEqual(['handbook'])
    expect(artifacts[0]).toMatchObject({
      path: 'out/handbook.pdf',
      questions: 1,
      pages: 3,
      bytes: 5,
    })
  })

  test('an emission under way does not wait for the next rendering', async () => {
    const { context, sink } = setUp()
    makes.set('handbook', async () => {
      await expect.poll(() => log, { timeout: 60_000 }).toContain('render cheat-sheet')
      log.push('printed handbook')
      return emitted('x')
    })
    await runJobs(jobsFor('handbook', 'cheat-sheet'), context, sink)
    expect(log).toEqual([
      'render handbook',
      'emit handbook',
      'render cheat-sheet',
      'printed handbook',
      'emit cheat-sheet',
    ])
  })

  test('a job gets the results it needs; what was not asked for is not written', async () => {
    const { context, staged, sink } = setUp()
    let pages: number | undefined
    makes.set('epub', async (_, needed) => {
      pages = needed.get('handbook')?.pageMap?.get('moves')
      return emitted('book')
    })
    const { artifacts } = await runJobs(jobsFor('epub'), context, sink)
    expect(pages).toBe(2)
    expect(staged).toEqual(['handbook.epub'])
    expect(artifacts.map(({ edition }) => edition)).toEqual(['epub'])
  })

  test('events tell of every job', async () => {
    const { context, events, sink } = setUp()
    makes.set('handbook', async services => {
      services.note('printing')
      return emitted('x')
    })
    await runJobs(jobsFor('handbook'), context, sink)
    expect(
      events.map(event =>
        event.type === 'job'
          ? [event.state, event.note ?? event.pages]
          : event.type === 'stage'
            ? [event.stage, event.state]
            : event.type,
      ),
    ).toEqual([
      ['start', null],
      ['render', 'start'],
      ['render', 'end'],
      ['emit', 'start'],
      ['progress', 'printing'],
      ['emit', 'end'],
      ['end', 3],
    ])
  })
})

describe('failures', () => {
  test('name the job, keep cause, hint and status', async () => {
    const { context, staged, events, sink } = setUp()
    makes.set('cheat-sheet', async () => {
      throw new UsageError('no such thing', 'do this')
    })
    const failure = runJobs(jobsFor('handbook', 'cheat-sheet'), context, sink)
    await expect(failure).rejects.toMatchObject({
      message: 'Cannot make cheat-sheet.pdf: no such thing',
      hint: 'do this',
      status: 2,
    })
    expect(staged).toEqual(['handbook.pdf'])
    expect(events.at(-1)).toMatchObject({ type: 'job', state: 'fail' })
  })

  test('a bug stays the cause', async () => {
    const { context, sink } = setUp()
    const bug = new TypeError('x is undefined')
    makes.set('handbook', async () => {
      throw bug
    })
    await expect(runJobs(jobsFor('handbook'), context, sink)).rejects.toSatisfy(
      error => error instanceof VademecumError && error.cause === bug,
    )
  })

  test('an abort ends a job that never would', async () => {
    const controller = new AbortController()
    const { context, staged, sink } = setUp(controller.signal)
    makes.set('handbook', () => new Promise(() => {}))
    const running = runJobs(jobsFor('handbook'), context, sink)
    setTimeout(() => controller.abort(), 10)
    await expect(running).rejects.toMatchObject({ name: 'InterruptedError', status: 130 })
    expect(staged).toEqual([])
  })
})
