/** The library as others import it. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BuildEvent,
  build,
  check,
  InterruptedError,
  loadGuide,
  select,
  UsageError,
} from '../src/index.js'

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'vademecum-library-'))
  cpSync(resolve(import.meta.dirname, '../templates/starter'), join(cwd, 'content'), { recursive: true })
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

test('build makes files and tells of it, without the environment of its caller', async () => {
  const events: BuildEvent[] = []
  const result = await build({
    cwd,
    editions: ['handbook'],
    filter: { level: ['senior'] },
    onEvent: event => events.push(event),
  })
  expect(result).toMatchObject({
    ok: true,
    questions: 1,
    artifacts: [{ path: 'out/selection/handbook.pdf' }],
  })
  expect(readFileSync(join(cwd, 'out/selection/handbook.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(result.artifacts[0]?.bytes).toBe(readFileSync(join(cwd, 'out/selection/handbook.pdf')).length)
  const stages = events.flatMap(event =>
    event.type === 'stage' && event.state === 'end' ? [event.stage] : [],
  )
  expect(stages).toEqual(['parse', 'plan', 'render', 'browser', 'emit', 'write'])
  const times = events.map(event => event.at)
  expect(times).toEqual([...times].sort((a, b) => a - b))
})

test('loadGuide, select and check', async () => {
  const { guide, messages } = await loadGuide('content', { cwd })
  expect(messages).toEqual([])
  if (guide === null) throw new Error('no guide')
  expect(select(guide, { tag: ['http'] }).questions.map(({ id }) => id)).toEqual(['status-codes', 'caching'])
  expect(() => select(guide, { tag: ['htpt'] })).toThrow(UsageError)
  expect(await check({ cwd })).toMatchObject({ ok: true, questions: 4, messages: [] })
})

test('an aborted build throws, before the browser and after', async () => {
  const signal = AbortSignal.abort()
  await expect(build({ cwd, signal, out: 'never' })).rejects.toThrow(InterruptedError)
})
