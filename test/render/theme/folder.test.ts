import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readThemeFolder } from '../../../src/render/theme/folder.js'

const root = mkdtempSync(join(tmpdir(), 'vademecum-folder-'))
afterAll(() => rmSync(root, { recursive: true }))

function folder(name: string): string {
  const path = join(root, name)
  mkdirSync(path)
  return path
}

describe.skipIf(process.platform === 'win32')('what is no plain file is refused, and not waited for', () => {
  test('a pipe', async () => {
    const path = folder('pipe')
    execFileSync('mkfifo', [join(path, 'handbook.css')])
    await expect(readThemeFolder(path, basename)).rejects.toThrow('handbook.css is no plain file')
  })
  test('a folder by the name of a file', async () => {
    const path = folder('folder')
    mkdirSync(join(path, 'real'))
    symlinkSync(join(path, 'real'), join(path, 'handbook.html'))
    await expect(readThemeFolder(path, basename)).rejects.toThrow('handbook.html is no plain file')
  })
  test('a socket', async () => {
    const path = folder('socket')
    const server = createServer().listen(join(path, 'theme.yaml'))
    await new Promise(resolve => server.once('listening', resolve))
    await expect(readThemeFolder(path, basename)).rejects.toThrow('theme.yaml cannot be read')
    server.close()
  })
  test.each([
    ['a device', '/dev/zero'],
    ['a file of the machine', '/etc/hostname'],
    ['a folder of the machine', '/proc/self/fd'],
  ])('a link to %s', async (name, target) => {
    const path = folder(name)
    symlinkSync(target, join(path, 'logo.svg'))
    await expect(readThemeFolder(path, basename)).rejects.toThrow(
      'logo.svg is a link that leads out of the theme',
    )
  })
  test('a link to nothing', async () => {
    const path = folder('nothing')
    symlinkSync('gone.css', join(path, 'handbook.css'))
    await expect(readThemeFolder(path, basename)).rejects.toThrow(
      'handbook.css is a link that leads to no file',
    )
  })
  test('a link to a folder is not followed: neither the whole machine nor a circle is read', async () => {
    const path = folder('links')
    symlinkSync('/', join(path, 'all'))
    symlinkSync(path, join(path, 'again'))
    writeFileSync(join(path, 'handbook.css'), 'a{}')
    expect([...((await readThemeFolder(path, basename))?.texts.keys() ?? [])]).toEqual(['handbook.css'])
  })
})

test('folders without end are refused', async () => {
  const path = folder('deep')
  mkdirSync(join(path, 'a/'.repeat(20)), { recursive: true })
  await expect(readThemeFolder(path, basename)).rejects.toThrow('holds too much to be a theme')
})

test('files in folders have paths with slashes; a file is no folder', async () => {
  const path = folder('plain')
  mkdirSync(join(path, 'pictures'))
  writeFileSync(join(path, 'pictures/logo.png'), 'x')
  writeFileSync(join(path, 'notes.txt'), 'x')
  expect([...((await readThemeFolder(path, basename))?.files.keys() ?? [])]).toEqual(['pictures/logo.png'])
  expect(await readThemeFolder(join(path, 'notes.txt'), basename)).toBeNull()
})
