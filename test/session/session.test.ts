import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { BrowserSource } from '../../src/browser/index.js'
import { resolveOptions } from '../../src/config.js'
import { defineEdition } from '../../src/editions/edition.js'
import type { Emitted } from '../../src/model/build.js'
import { build } from '../../src/session/build.js'
import { openSession } from '../../src/session/session.js'
import { TOOLS, type Tools } from '../../src/session/tools.js'

const STARTER = resolve(import.meta.dirname, '../../templates/starter')
const out = mkdtempSync(join(tmpdir(), 'vademecum-session-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

/** An edition in two files that needs no browser: the ids of a selection, and how many there are. */
const listing = defineEdition({
  file: 'list/index.txt',
  needs: [],
  rehearsed: () => [],
  document: async selection => selection.questions.map(({ id }) => id),
  emit: async (ids): Promise<Emitted> => ({
    files: [
      { path: 'list/index.txt', bytes: new TextEncoder().encode(ids.join(' ')) },
      { path: 'list/count.txt', bytes: new TextEncoder().encode(String(ids.length)) },
    ],
    pages: null,
    pageMap: null,
    messages: [],
  }),
})

function toolsThatCount() {
  const counts = { renderers: 0, browsers: 0, closed: 0 }
  const source: BrowserSource = {
    browser: async () => {
      counts.browsers += 1
      throw new Error('no browser here')
    },
    report: () => null,
    close: async () => {
      counts.closed += 1
    },
    kill: () => {},
  }
  const tools: Tools = {
    editions: { ...TOOLS.editions, handbook: listing },
    openBrowser: () => source,
    openMemory: TOOLS.openMemory,
    openCrew: TOOLS.openCrew,
    openRenderer: async (guide, config, memory) => {
      counts.renderers += 1
      return TOOLS.openRenderer(guide, config, memory)
    },
  }
  return { counts, tools }
}

const request = (id: string) => ({ filter: { id: [id] }, editions: ['handbook'], byCategory: false })

test('a session stays open over several requests, with one renderer', async () => {
  const { counts, tools } = toolsThatCount()
  const session = await openSession(resolveOptions({ guide: STARTER }), tools)
  expect(await session.check()).toEqual([])
  const ids = session.guide?.questions.map(question => question.id) ?? []
  const made: string[] = []
  for (const id of ids) {
    const jobs = await session.plan(request(id))
    await session.make(jobs, async (job, { files }) => {
      made.push(
        `${job.folder}: ${files.map(({ path, bytes }) => `${path}=${Buffer.from(bytes)}`).join(', ')}`,
      )
    })
  }
  await session.close()
  expect(made).toEqual(ids.map(id => `selection/list: list/index.txt=${id}, list/count.txt=1`))
  expect(counts).toEqual({ renderers: 1, browsers: 0, closed: 1 })
})

test('a build writes every file of an artifact and tells of each', async () => {
  const { tools } = toolsThatCount()
  const options = { guide: STARTER, out, cwd: out, editions: ['handbook'] }
  const { artifacts } = await build(options, tools)
  expect(artifacts[0]).toMatchObject({
    path: 'list/index.txt',
    files: [{ path: 'list/index.txt' }, { path: 'list/count.txt', bytes: 1 }],
  })
  const [index, count] = artifacts[0]?.files ?? []
  expect(artifacts[0]?.bytes).toBe((index?.bytes ?? 0) + (count?.bytes ?? 0))
})

test('a build starts the browser ahead where an edition prints, and fails for lack of one only where it is asked for', async () => {
  const { counts, tools } = toolsThatCount()
  const options = { guide: STARTER, out: join(out, 'ahead'), editions: ['handbook'] }
  expect((await build(options, tools)).ok).toBe(true)
  expect(counts.browsers).toBe(0)
  const order: string[] = []
  const printing: Tools = {
    ...tools,
    editions: { ...tools.editions, handbook: { ...listing, prints: true } },
    openRenderer: async (...given) => {
      order.push(`renderer after ${counts.browsers} browser`)
      return tools.openRenderer(...given)
    },
  }
  expect((await build(options, printing)).ok).toBe(true)
  expect(order).toEqual(['renderer after 1 browser'])
})
