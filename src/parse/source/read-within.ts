import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import type { Located } from './locate.js'
import type { ReadOutcome, Refusal } from './outcome.js'

/**
 * Reads a located file of at most `limit` bytes; pipes, devices and folders are not read. A guide has many small files, and waiting for each in turn takes
 * ten times as long as reading it.
 */
export async function readWithin(located: Located, limit: number): Promise<ReadOutcome> {
  if (!located.ok) return refuse(located.reason)
  if (located.kind !== 'file') return refuse('not-a-file')
  try {
    return readOpened(located.absolute, limit)
  } catch (error) {
    return refuse('unreadable', error instanceof Error ? error.message : String(error))
  }
}

function readOpened(path: string, limit: number): ReadOutcome {
  // Without O_NONBLOCK, opening what has just become a pipe waits for somebody to write to it.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const found = fstatSync(file)
    if (!found.isFile()) return refuse('not-a-file')
    if (found.size > limit) return refuse('too-large', `${found.size} bytes, at most ${limit}`)
    return { ok: true, bytes: readFileSync(file) }
  } finally {
    closeSync(file)
  }
}

function refuse(reason: Refusal, detail: string | null = null): ReadOutcome {
  return { ok: false, reason, detail }
}
