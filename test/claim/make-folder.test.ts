import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from '../../src/claim/make-folder.js'

const isLinux = process.platform === 'linux'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('every missing folder is made, with the mode; those that are there stay', async () => {
  await makeFolder(join(folder, 'a/b/c'), 0o700)
  const mode = (path: string) => statSync(join(folder, path)).mode & 0o777
  if (isLinux) expect(['a', 'a/b', 'a/b/c'].map(mode)).toEqual([0o700, 0o700, 0o700])
  await makeFolder(join(folder, 'a/b/c'), 0o777)
  await makeFolder(join(folder, 'a/b/d'))
  if (isLinux) expect(mode('a/b/c')).toBe(0o700)
  expect(statSync(join(folder, 'a/b/d')).isDirectory()).toBe(true)
})

test('many at once make the same folder', async () => {
  const path = join(folder, 'a/b/c/d')
  await Promise.all(Array.from({ length: 20 }, () => makeFolder(path)))
  expect(statSync(path).isDirectory()).toBe(true)
})

test('a link to a folder is one', async () => {
  symlinkSync(folder, join(folder, 'link'))
  await makeFolder(join(folder, 'link'))
  await makeFolder(join(folder, 'link/below'))
  expect(statSync(join(folder, 'below')).isDirectory()).toBe(true)
})

test('a file in the way is an error', async () => {
  writeFileSync(join(folder, 'file'), '')
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(folder, 'file/a/b'))).rejects.toThrow()
})

// With Node's own recursive mkdir this one does not come to an end.
test.runIf(isLinux).each(['/proc/nowhere', '/proc/nowhere/a/b', '/proc/self/nowhere/a', '/sys/nowhere/a'])(
  'where nothing can be made it ends: %s',
  async path => {
    await expect(makeFolder(path)).rejects.toHaveProperty('code')
  },
)
