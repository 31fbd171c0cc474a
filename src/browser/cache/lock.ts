import { open, rm, stat, utimes } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const TOUCH_MS = 500
const STALE_MS = 5_000
const POLL_MS = 100

/**
 * Runs `work` while holding a lock file; a second process waits for its turn. The holder touches the file twice a second, so one that was
 * killed is noticed after five seconds. Rejects when `signal` aborts while waiting.
 */
export async function withLock<T>(path: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  while (!(await tryLock(path))) {
    await sleep(POLL_MS, undefined, { signal })
    if (await isStale(path)) await rm(path, { force: true })
  }
  const touching = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, TOUCH_MS)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    await rm(path, { force: true })
  }
}

async function tryLock(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function isStale(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > STALE_MS
}
