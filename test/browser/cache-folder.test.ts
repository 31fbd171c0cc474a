import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cacheFolder, cacheFolderNames } from '../../src/browser/cache/cache-folder.js'
import { trustedProgram } from '../../src/browser/cache/trusted-program.js'
import { candidates } from '../../src/browser/find/candidates.js'
import { browserOptions } from './support/browser-options.js'

const uid = process.getuid?.() ?? null
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** `place` relative to the current folder: what comes with a guide that one stands in. */
const here = (place: string): string => relative('.', join(folder, place))

function program(path: string): string {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, '#!/bin/sh\n', { mode: 0o755 })
  return path
}

describe('the cache folder', () => {
  test.each([
    [
      'XDG_CACHE_HOME',
      { env: { XDG_CACHE_HOME: '.cache' }, home: '/home/me' },
      ['/home/me/.cache/vademecum'],
    ],
    ['an empty HOME', { env: {}, home: '' }, []],
    ['a relative HOME', { env: { XDG_CACHE_HOME: '' }, home: 'me' }, []],
    ['TMPDIR', { env: {}, home: '/home/me', temporaryFolder: 'tmp' }, ['/home/me/.cache/vademecum']],
  ])('is never relative: %s', (_, changes, usual) => {
    const options = browserOptions({ temporaryFolder: '/tmp', uid: 7, ...changes, platform: 'linux' })
    const fallback = options.temporaryFolder === '/tmp' ? ['/tmp/vademecum-7'] : []
    expect(cacheFolderNames(options)).toEqual([...usual, ...fallback])
  })

  test('without any place it says what to set', async () => {
    const options = browserOptions({ env: {}, home: '', temporaryFolder: 'tmp' })
    await expect(cacheFolder('thing', options)).rejects.toMatchObject({
      hint: expect.stringContaining('Set XDG_CACHE_HOME to a folder of your own, as a full path'),
    })
  })

  test.runIf(process.platform === 'linux')(
    'where nothing can be made is passed over for the fallback',
    async () => {
      const options = browserOptions({
        env: { XDG_CACHE_HOME: '/proc/nowhere/deep' },
        temporaryFolder: folder,
        uid,
      })
      expect(await cacheFolder('thing', options)).toBe(join(folder, `vademecum-${uid}`, 'thing'))
    },
  )

  test.runIf(uid === 0)('of somebody else is refused, also as the fallback', async () => {
    const foreign = join(folder, `vademecum-${uid}`)
    mkdirSync(foreign, { mode: 0o700 })
    chownSync(foreign, 65534, 65534)
    writeFileSync(join(folder, 'home'), '')
    const options = browserOptions({ env: {}, home: join(folder, 'home'), temporaryFolder: folder })
    await expect(cacheFolder('thing', options)).rejects.toThrow(`${foreign} belongs to user 65534`)
  })

  test('that can only be read is used for what it holds', async () => {
    const cache = join(folder, 'vademecum')
    mkdirSync(join(cache, 'thing'), { recursive: true, mode: 0o700 })
    chmodSync(cache, 0o500)
    const options = browserOptions({ env: { XDG_CACHE_HOME: folder }, temporaryFolder: join(folder, 'tmp') })
    expect(await cacheFolder('thing', options)).toBe(join(cache, 'thing'))
    const other = await cacheFolder('other', options)
    // Root may write anywhere.
    expect(other).toBe(uid === 0 ? join(cache, 'other') : join(folder, `tmp/vademecum-${uid}/other`))
    chmodSync(cache, 0o700)
  })
})

describe('a planted program', () => {
  test.skipIf(process.platform === 'win32')('in a relative folder of PATH is not found', async () => {
    program(join(folder, 'chromium'))
    const options = browserOptions({
      env: { PATH: `${here('')}:.:${here('.')}` },
      home: folder,
      platform: 'linux',
      architecture: 'riscv64',
      temporaryFolder: folder,
    })
    const found = await candidates(null, options)
    expect(found.filter(({ path }) => path.includes(folder) || !path.startsWith('/'))).toEqual([])
    const absolute = await candidates(null, { ...options, env: { PATH: folder } })
    expect(absolute.map(({ path }) => path)).toContain(join(folder, 'chromium'))
  })

  const DOWNLOADED = 'chrome-headless-shell/linux-153.0.1/chrome-headless-shell-linux64/chrome-headless-shell'
  const options = (changes: Parameters<typeof browserOptions>[0]) =>
    browserOptions({
      platform: 'darwin',
      env: {},
      home: '',
      temporaryFolder: join(folder, 'tmp'),
      ...changes,
    })

  test.skipIf(process.platform !== 'linux')(
    'in a relative cache folder of browsers is not found',
    async () => {
      program(join(folder, DOWNLOADED))
      expect(await candidates(null, options({ env: { PUPPETEER_CACHE_DIR: here('') } }))).toEqual([])
      const absolute = await candidates(null, options({ env: { PUPPETEER_CACHE_DIR: folder } }))
      expect(absolute.map(({ path }) => path)).toEqual([join(folder, DOWNLOADED)])
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'where others may write, on any system, is not started',
    async () => {
      const cache = join(folder, 'cache/vademecum/browsers')
      const path = program(join(cache, DOWNLOADED))
      const found = () => candidates(null, options({ env: { XDG_CACHE_HOME: join(folder, 'cache') } }))
      expect(await (await found())[0]?.prepare()).toEqual({ path, env: {} })
      chmodSync(join(cache, 'chrome-headless-shell/linux-153.0.1'), 0o777)
      await expect((await found())[0]?.prepare()).rejects.toThrow('linux-153.0.1 can be written by all users')
      chmodSync(join(cache, 'chrome-headless-shell/linux-153.0.1'), 0o755)
      chmodSync(join(cache, '..'), 0o777)
      await expect((await found())[0]?.prepare()).rejects.toThrow('vademecum can be written by all users')
    },
  )

  test.runIf(uid === 0)('of another user is not started, also not through a link', async () => {
    const root = join(folder, 'browsers')
    const path = program(join(root, 'a/chrome'))
    chownSync(path, 65534, 65534)
    await expect(trustedProgram(path, root, uid)).rejects.toThrow(`${path} belongs to user 65534`)
    symlinkSync(path, join(root, 'a/link'))
    await expect(trustedProgram(join(root, 'a/link'), root, uid)).rejects.toThrow('belongs to user 65534')
  })
})

test('nothing is made by looking', async () => {
  const options = browserOptions({ env: { XDG_CACHE_HOME: join(folder, 'cache') }, temporaryFolder: folder })
  cacheFolderNames(options)
  await candidates(null, options)
  expect(existsSync(join(folder, 'cache'))).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})
