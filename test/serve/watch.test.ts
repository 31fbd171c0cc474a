import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watch } from '../../src/serve/watch.js'

/** A watched folder, and how often it was read; `hold` keeps a reading from its end. */
async function watched(name = 'guide') {
  const folder = join(mkdtempSync(join(tmpdir(), 'vademecum-watch-')), name)
  mkdirSync(join(folder, 'node_modules/a'), { recursive: true })
  mkdirSync(join(folder, '.git'))
  const held = { reads: 0, running: 0, most: 0, release: () => {}, isHolding: false }
  const watcher = await watch(folder, [], null, async () => {
    held.reads++
    held.running++
    held.most = Math.max(held.most, held.running)
    if (held.isHolding) await new Promise<void>(done => void Object.assign(held, { release: done }))
    held.running--
  })
  onTestFinished(async () => {
    held.release()
    await watcher.close()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  })
  return { held, write: (path: string, text: string) => writeFileSync(join(folder, path), text) }
}

const a = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms))
const count = (held: { reads: number }) => expect.poll(() => held.reads, { timeout: 60_000, interval: 5 })

test('steps of one save are one reading', async () => {
  const { held, write } = await watched()
  write('a.md', '')
  write('a.md', 'one')
  write('b.md', 'two')
  write('a.md', 'one and a half')
  await count(held).toBe(1)
  await a(300)
  expect(held.reads).toBe(1)
})

test('changes while it is read make one more reading, after that', async () => {
  const { held, write } = await watched()
  held.isHolding = true
  write('a.md', 'one')
  await count(held).toBe(1)
  for (const text of ['two', 'three', 'four']) {
    write('a.md', text)
    await a(100)
  }
  expect(held.reads).toBe(1)
  held.isHolding = false
  held.release()
  await count(held).toBe(2)
  await a(300)
  expect([held.reads, held.most]).toEqual([2, 1])
})

test('a save right after another was read is read as well', async () => {
  const { held, write } = await watched()
  write('a.md', 'zero')
  await count(held).toBe(1)
  await a(300)
  for (const reads of [2, 3, 4, 5]) {
    write('a.md', String(reads))
    await count(held).toBe(reads)
  }
})

test('folders of tools are none of a guide', async () => {
  const { held, write } = await watched()
  write('node_modules/a/readme.md', 'one')
  write('.git/index', 'two')
  await a(400)
  expect(held.reads).toBe(0)
  write('a.md', 'three')
  await count(held).toBe(1)
})

test('a guide in a folder with a name like those is watched all the same', async () => {
  const { held, write } = await watched('.guide')
  write('a.md', 'one')
  await count(held).toBe(1)
})
