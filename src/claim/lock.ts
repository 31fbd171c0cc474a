import { randomUUID } from 'node:crypto'
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { lifeOf, PROCESS_MARK, thisProcess } from './process-mark.js'

const TOUCH_MS = 500
const SILENT_MS = 10_000
const POLL_MS = 50
const TELL_MS = 1_000

/** Contents of locks of this process that could not be removed. Each is unlike any other. */
const leftBehind = new Set<string>()

export interface LockOptions {
  /** Ends the waiting, and keeps work from beginning. */
  signal: AbortSignal
  /** Called once when it takes more than a second to get the lock. */
  onWait?(): void
  /** After how long a file that does not change is nobody's any more, in ms. */
  silentMs?: number
}

/**
 * Runs `work` while holding a lock file; a second process waits for its turn. A holder that was killed is known by its process; one that
 * cannot be looked at (another machine, a former version), or stands still, by its file not changing for ten seconds of *our* time, so
 * that no clock matters. A holder that stands still can come to life again: `work` must be right, if slow, with two at once.
 * Rejects with the signal's reason when that aborts before `work` began.
 */
export async function withLock<T>(path: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const content = JSON.stringify({ token: randomUUID(), ...(await thisProcess()) })
  const file = await acquire(path, content, options)
  const touching = setInterval(() => {
    // Through the handle: should another one have taken over, its file is left alone.
    file.utimes(new Date(), new Date()).catch(() => {})
  }, TOUCH_MS)
  try {
    options.signal.throwIfAborted()
    return await work()
  } finally {
    clearInterval(touching)
    await file.close().catch(() => {})
    // The work is done. A lock that cannot be removed is seen to be nobody's in time, by ourselves at once.
    if ((await look(path))?.content === content)
      await rm(path, { force: true }).catch(() => void leftBehind.add(content))
  }
}

async function acquire(
  path: string,
  content: string,
  { signal, onWait, silentMs = SILENT_MS }: LockOptions,
): Promise<FileHandle> {
  const began = performance.now()
  let hasTold = false
  let seen: Seen | null = null
  for (;;) {
    signal.throwIfAborted()
    const file = await create(path, content)
    if (file !== null) return file
    seen = await watch(path, seen)
    if (seen !== null && (await isAbandoned(seen, silentMs))) await takeAway(path, seen)
    else await sleep(POLL_MS, undefined, { signal })
    if (!hasTold && performance.now() - began > TELL_MS) {
      hasTold = true
      onWait?.()
    }
  }
}

async function create(path: string, content: string): Promise<FileHandle | null> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(content)
    return file
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null
    throw error
  }
}

/** A lock file of somebody else, and since when (ms, our own count) it has looked like that. */
interface Seen {
  content: string
  changed: number
  since: number
}

async function watch(path: string, before: Seen | null): Promise<Seen | null> {
  const found = await look(path)
  if (found === null) return null
  const isSame = before !== null && before.content === found.content && before.changed === found.changed
  return { ...found, since: isSame ? before.since : performance.now() }
}

async function look(path: string): Promise<Omit<Seen, 'since'> | null> {
  try {
    return { content: await readFile(path, 'utf8'), changed: (await stat(path)).mtimeMs }
  } catch {
    return null
  }
}

async function isAbandoned({ content, since }: Seen, silentMs: number): Promise<boolean> {
  if (leftBehind.has(content) || performance.now() - since > silentMs) return true
  const mark = PROCESS_MARK.safeParse(parse(content))
  return mark.success && (await lifeOf(mark.data)) === 'gone'
}

/** Moved aside first and looked at: if a third one has taken over in between, its lock goes back. */
async function takeAway(path: string, seen: Seen): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  await rename(path, aside).catch(() => {})
  const found = await look(aside)
  if (found !== null && found.content !== seen.content) await rename(aside, path).catch(() => {})
  await rm(aside, { force: true })
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return null
  }
}
