import fs from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { withLock } from '../../src/claim/lock.js'

const { rm } = fs.promises

/** What removes files, for whoever has it from `node:fs/promises`. */
function removeBy(remove: typeof rm): void {
  fs.promises.rm = remove
  syncBuiltinESMExports()
}

test('a lock of our own that could not be removed is nobody’s at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vademecum-lock-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  onTestFinished(() => removeBy(rm))
  // It would never be taken for silent.
  const options = { signal: new AbortController().signal, silentMs: Number.POSITIVE_INFINITY }
  const path = join(folder, 'lock')
  const refused: unknown[] = []
  removeBy(async path => {
    removeBy(rm)
    refused.push(path)
    throw new Error('EIO')
  })
  expect(await withLock(path, options, async () => 'first')).toBe('first')
  expect(refused).toEqual([path])
  expect(await withLock(path, options, async () => 'second')).toBe('second')
})
