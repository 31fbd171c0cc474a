import { open } from 'node:fs/promises'
import type { Located } from './locate.js'
import type { ReadOutcome, Refusal } from './outcome.js'

/** Reads a located file of at most `limit` bytes; pipes, devices and folders are not read. */
export async function readWithin(located: Located, limit: number): Promise<ReadOutcome> {
  if (!located.ok) return refuse(located.reason)
  if (located.kind !== 'file') return refuse('not-a-file')
  try {
    return await readOpened(located.absolute, limit)
  } catch (error) {
    return refuse('unreadable', error instanceof Error ? error.message : String(error))
  }
}

async function readOpened(path: string, limit: number): Promise<ReadOutcome> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size > limit) return refuse('too-large', `${size} bytes, at most ${limit}`)
    return { ok: true, bytes: await file.readFile() }
  } finally {
    await file.close()
  }
}

function refuse(reason: Refusal, detail: string | null = null): ReadOutcome {
  return { ok: false, reason, detail }
}
