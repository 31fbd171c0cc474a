import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ownFolder } from '../../src/browser/cache/own-folder.js'
import { unpackOnce } from '../../src/browser/cache/unpacked.js'

const uid = process.getuid?.() ?? null
let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

function unpack(fill: (folder: string) => Promise<void>, signal = new AbortController().signal) {
  return unpackOnce({ folder: join(parent, 'thing'), uid, signal, fill })
}

/** Fills a folder slowly and counts how often. */
function slowFill() {
  const calls: string[] = []
  const fill = async (folder: string) => {
    calls.push(folder)
    writeFileSync(join(folder, 'a'), 'aa')
    await sleep(100)
    writeFileSync(join(folder, 'b'), 'bbbb')
  }
  return { calls, fill }
}

test('many at once: it is filled once, under another name', async () => {
  const { calls, fill } = slowFill()
  const folders = await Promise.all(Array.from({ length: 5 }, () => unpack(fill)))
  expect(new Set(folders)).toEqual(new Set([join(parent, 'thing')]))
  expect(calls).toEqual([expect.stringContaining('thing.tmp-')])
  expect(readdirSync(parent)).toEqual(['thing'])
  expect(readFileSync(join(parent, 'thing/b'), 'utf8')).toBe('bbbb')
})

test('a file cut short later is noticed', async () => {
  const { calls, fill } = slowFill()
  await unpack(fill)
  truncateSync(join(parent, 'thing/b'), 1)
  await unpack(fill)
  await unpack(fill)
  expect(calls).toHaveLength(2)
  expect(readFileSync(join(parent, 'thing/b'), 'utf8')).toBe('bbbb')
})

test('a failure leaves nothing behind, and the next one works', async () => {
  const { fill } = slowFill()
  const failing = unpack(async folder => {
    writeFileSync(join(folder, 'a'), 'half')
    throw new Error('disk full')
  })
  await expect(failing).rejects.toThrow('disk full')
  expect(readdirSync(parent)).toEqual([])
  await unpack(fill)
  expect(readdirSync(join(parent, 'thing')).sort()).toEqual(['a', 'b', 'manifest.json'])
})

test('an abort while another one unpacks ends the waiting', async () => {
  const { fill } = slowFill()
  const abort = new AbortController()
  const first = unpack(fill)
  const second = unpack(fill, abort.signal)
  abort.abort()
  await expect(second).rejects.toThrow('abort')
  await first
})

test('a folder that others may write to, or a link, is refused', async () => {
  const loose = join(parent, 'loose')
  mkdirSync(loose)
  chmodSync(loose, 0o777)
  await expect(ownFolder(loose, uid)).rejects.toThrow(`${loose} can be written by other users`)
  const link = join(parent, 'link')
  symlinkSync(parent, link)
  await expect(ownFolder(link, uid)).rejects.toThrow(`${link} is not a folder`)
})

test.runIf(uid === 0)("another user's folder is refused", async () => {
  const planted = join(parent, 'planted')
  mkdirSync(planted, { mode: 0o755 })
  chownSync(planted, 65534, 65534)
  await expect(ownFolder(planted, uid)).rejects.toThrow(
    `${planted} belongs to user 65534, not to you (user 0)`,
  )
})
