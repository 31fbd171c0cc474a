import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { withLock } from '../../src/claim/lock.js'

vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, rm: vi.fn(real.rm) }
})

test('a lock of our own that could not be removed is nobody’s at once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vademecum-lock-'))
  // It would never be taken for silent.
  const options = { signal: new AbortController().signal, silentMs: Number.POSITIVE_INFINITY }
  const path = join(folder, 'lock')
  try {
    vi.mocked(rm).mockRejectedValueOnce(new Error('EIO'))
    expect(await withLock(path, options, async () => 'first')).toBe('first')
    expect(await withLock(path, options, async () => 'second')).toBe('second')
  } finally {
    await rm(folder, { recursive: true })
  }
})
