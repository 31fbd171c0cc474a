import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, type onTestFinished, test } from 'vitest'
import { withLock } from '../../src/claim/lock.js'
import { lifeOf, thisProcess } from '../../src/claim/process-mark.js'

const LOCK = resolve(import.meta.dirname, '../../dist/modules/claim/lock.js')

/** A folder for one test, and the path of a lock in it. Most of these tests wait, so they do it side by side. */
function place(finished: typeof onTestFinished): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-lock-'))
  finished(() => rmSync(folder, { recursive: true, force: true }))
  return { folder, path: join(folder, 'thing.lock') }
}

/** Longer than a holder takes to touch its file, on a busy machine too. */
const options = { signal: new AbortController().signal, silentMs: 2_000 }

/** A process that holds the lock for good; resolves when it has it. */
async function holder(path: string): Promise<ChildProcess> {
  const script = `
    const { withLock } = await import(${JSON.stringify(LOCK)})
    const signal = new AbortController().signal
    await withLock(${JSON.stringify(path)}, { signal }, async () => {
      console.log('held')
      await new Promise(done => setTimeout(done, 600_000))
    })`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise(held => child.stdout?.once('data', held))
  return child
}

describe.concurrent('a lock', () => {
  test('one after the other, and nothing is left', async ({ onTestFinished }) => {
    const { folder, path } = place(onTestFinished)
    let inside = 0
    const work = async (): Promise<void> => {
      inside += 1
      expect(inside).toBe(1)
      await sleep(5)
      inside -= 1
    }
    await Promise.all(Array.from({ length: 8 }, () => withLock(path, options, work)))
    expect(readdirSync(folder)).toEqual([])
  })

  test('work that fails gives the lock back', async ({ onTestFinished }) => {
    const { folder, path } = place(onTestFinished)
    await expect(
      withLock(path, options, async () => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(readdirSync(folder)).toEqual([])
  })

  describe('a lock that nobody holds any more is taken', () => {
    test.for([
      ['from a clock that was ahead', new Date('2100-01-01')],
      ['from a clock that was behind', new Date(0)],
    ] as const)('%s', async ([, date], { onTestFinished }) => {
      const { folder, path } = place(onTestFinished)
      writeFileSync(path, '')
      utimesSync(path, date, date)
      let waits = 0
      const onWait = (): void => {
        waits += 1
      }
      expect(await withLock(path, { ...options, onWait }, async () => 'mine')).toBe('mine')
      expect(waits).toBe(1)
      expect(readdirSync(folder)).toEqual([])
    })

    test('of a process that was killed', async ({ onTestFinished }) => {
      const { path } = place(onTestFinished)
      const child = await holder(path)
      const ended = new Promise(done => child.once('close', done))
      child.kill('SIGKILL')
      await ended
      expect(await withLock(path, options, async () => readFileSync(path, 'utf8'))).toContain(
        `"pid":${process.pid},`,
      )
    })

    test.skipIf(process.platform === 'win32')(
      'of a process that stands still; when it goes on, ours stays',
      async ({ onTestFinished }) => {
        const { folder, path } = place(onTestFinished)
        const child = await holder(path)
        child.kill('SIGSTOP')
        try {
          await withLock(path, options, async () => {
            const own = readFileSync(path, 'utf8')
            child.kill('SIGCONT')
            await sleep(1_200)
            expect(readFileSync(path, 'utf8')).toBe(own)
          })
        } finally {
          child.kill('SIGKILL')
        }
        expect(readdirSync(folder)).toEqual([])
      },
    )

    test('written by half', async ({ onTestFinished }) => {
      const { path } = place(onTestFinished)
      writeFileSync(path, '{"token":')
      expect(await withLock(path, options, async () => 'mine')).toBe('mine')
    })
  })

  test('a lock that is held is waited for, however old its clock says it is', async ({ onTestFinished }) => {
    const { path } = place(onTestFinished)
    const child = await holder(path)
    const abort = new AbortController()
    try {
      const waiting = withLock(path, { ...options, signal: abort.signal }, async () => 'mine')
      waiting.catch(() => {})
      for (let times = 0; times < 30; times += 1) {
        utimesSync(path, new Date(times), new Date(times))
        await sleep(100)
      }
      expect(readFileSync(path, 'utf8')).toContain(`"pid":${child.pid},`)
      abort.abort()
      await expect(waiting).rejects.toThrow('abort')
    } finally {
      child.kill('SIGKILL')
    }
  })

  test('whoever was taken for dead and ends its work leaves the lock of the other alone', async ({
    onTestFinished,
  }) => {
    const { path } = place(onTestFinished)
    await withLock(path, options, async () => writeFileSync(path, 'taken over'))
    expect(readFileSync(path, 'utf8')).toBe('taken over')
  })

  test('an aborted signal keeps the work from beginning', async ({ onTestFinished }) => {
    const { folder, path } = place(onTestFinished)
    const abort = new AbortController()
    const began: string[] = []
    const waiting = withLock(path, { ...options, signal: abort.signal }, async () => began.push('began'))
    abort.abort()
    await expect(waiting).rejects.toThrow('abort')
    expect(began).toEqual([])
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('the mark of a process', () => {
  test('lives as long as the process, and another with its number is not it', async () => {
    const mark = await thisProcess()
    expect(await lifeOf(mark)).toBe('alive')
    expect(await lifeOf({ ...mark, pid: 2 ** 22 + 1 })).toBe('gone')
    if (mark.began !== null) expect(await lifeOf({ ...mark, began: '1' })).toBe('gone')
  })

  test('of another machine or container says nothing', async () => {
    expect(await lifeOf({ ...(await thisProcess()), place: 'elsewhere' })).toBe('unknown')
  })
})
