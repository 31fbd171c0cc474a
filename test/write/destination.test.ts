import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../src/diagnostics.js'
import { checkDestination } from '../../src/write/index.js'

let root: string
let guide: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vademecum-out-'))
  guide = join(root, 'content')
  mkdirSync(join(guide, 'inner'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const check = (path: string): Promise<void> => checkDestination(join(root, path), guide)

test('a folder, a folder to be, the folder above the guide, a neighbor with a longer name', async () => {
  mkdirSync(join(root, 'out'))
  for (const path of ['out', 'new/deep/out', '.', 'content-out'])
    await expect(check(path)).resolves.toBeUndefined()
  expect(readdirSync(root).sort()).toEqual(['content', 'out'])
})

test('a guide in one file, or none at all, holds no folder', async () => {
  writeFileSync(join(root, 'guide.md'), '')
  await expect(checkDestination(join(root, 'out'), join(root, 'guide.md'))).resolves.toBeUndefined()
  await expect(checkDestination(join(root, 'out'), join(root, 'missing'))).resolves.toBeUndefined()
})

test.each(['file', 'file/below'])('a file is no folder: %s', async path => {
  writeFileSync(join(root, 'file'), '')
  await expect(check(path)).rejects.toThrow(UsageError)
  await expect(check(path)).rejects.toThrow(`${join(root, 'file')} is a file`)
})

test.each(['content', 'content/out', 'content/inner/out', 'alias/out'])(
  'not inside the guide: %s',
  async path => {
    symlinkSync(join(guide, 'inner'), join(root, 'alias'))
    await expect(check(path)).rejects.toThrow(UsageError)
    await expect(check(path)).rejects.toThrow('lies inside the guide')
  },
)

test.skipIf(process.platform === 'win32')('a folder that may not be written to', () => {
  // Root may write anywhere, so the question is asked by a process that is not root and reads its own copy of the code.
  const compiled = resolve(import.meta.dirname, '../../dist/modules')
  for (const name of readdirSync(compiled).filter(entry => entry === 'write' || entry.endsWith('.js'))) {
    cpSync(join(compiled, name), join(root, 'dist', name), { recursive: true })
  }
  writeFileSync(join(root, 'dist/package.json'), '{"type":"module"}')
  mkdirSync(join(root, 'closed'), { mode: 0o555 })
  chmodSync(root, 0o755)
  const script = `
    const { checkDestination } = await import(${JSON.stringify(join(root, 'dist/write/destination.js'))})
    await checkDestination(${JSON.stringify(join(root, 'closed/out'))}, ${JSON.stringify(guide)}).catch(error =>
      console.log(error.status, error.message))`
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    cwd: root,
    ...(process.getuid?.() === 0 ? { uid: 65534 } : {}),
  })
  expect(run.stderr).toBe('')
  expect(run.stdout).toBe(`1 Cannot write ${join(root, 'closed/out')}: the folder may not be written to\n`)
})
