import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ownFolder } from '../../src/browser/cache/own-folder.js'
import { discardIfDamaged, unpackOnce } from '../../src/browser/cache/unpacked.js'

const uid = process.getuid?.() ?? null
let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
})
afterEach(() => rmSync(parent, { recursive: true, force: true }))

function unpack(fill: (folder: string) => Promise<void>, signal = new AbortController().signal) {
  return unpackOnce({ folder: join(parent, 'thing'), uid, signal, fill, note: () => {} })
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

/** A fill that begins, and ends when it is told to. */
function heldFill() {
  let begin = (_folder: string): void => {}
  let finish = (): void => {}
  const began = new Promise<string>(resolve => {
    begin = resolve
  })
  const finished = new Promise<void>(resolve => {
    finish = resolve
  })
  const fill = async (folder: string): Promise<void> => {
    begin(folder)
    await finished
    writeFileSync(join(folder, 'a'), 'aa')
  }
  return { fill, began, finish: () => finish() }
}

test('an abort while another one unpacks ends the waiting', async () => {
  const { fill, began, finish } = heldFill()
  const first = unpack(fill)
  await began
  const abort = new AbortController()
  const second = unpack(() => Promise.reject(new Error('filled twice')), abort.signal)
  await sleep(50)
  abort.abort()
  await expect(second).rejects.toThrow('abort')
  finish()
  await first
})

test('an abort before anything began keeps it from beginning', async () => {
  const { calls, fill } = slowFill()
  const abort = new AbortController()
  const only = unpack(fill, abort.signal)
  abort.abort()
  await expect(only).rejects.toThrow('abort')
  expect(calls).toEqual([])
  expect(readdirSync(parent)).toEqual([])
})

test('one that was taken for dead finds the work done, and does no harm', async () => {
  const { fill, began, finish } = heldFill()
  const stopped = unpack(fill)
  await began
  // What another process sees and does when this one has not moved for ten seconds.
  rmSync(join(parent, 'thing.lock'))
  const taken = await unpack(slowFill().fill)
  finish()
  expect(await stopped).toBe(taken)
  expect(readdirSync(parent)).toEqual(['thing'])
  expect(readFileSync(join(taken, 'b'), 'utf8')).toBe('bbbb')
})

test('one whose temporary folder was taken away waits in line and begins again', async () => {
  const { fill, began, finish } = heldFill()
  let fills = 0
  const counted = (folder: string): Promise<void> => {
    fills += 1
    return fill(folder)
  }
  const stopped = unpack(counted)
  rmSync(await began, { recursive: true })
  finish()
  await stopped
  expect(fills).toBe(2)
  expect(readFileSync(join(parent, 'thing/a'), 'utf8')).toBe('aa')
})

describe('damage', () => {
  const NOTHING_WAS_TOUCHED = new Date('2020-01-01')

  test.each<[string, () => void]>([
    ['as many bytes, others', () => writeFileSync(join(parent, 'thing/b'), 'bxbb')],
    [
      'the time set back as well',
      () => {
        writeFileSync(join(parent, 'thing/b'), 'bxbb')
        utimesSync(join(parent, 'thing/b'), NOTHING_WAS_TOUCHED, NOTHING_WAS_TOUCHED)
      },
    ],
    ['a file that is gone', () => rmSync(join(parent, 'thing/a'))],
    [
      'a link in the place of a file',
      () => {
        renameSync(join(parent, 'thing/a'), join(parent, 'a'))
        symlinkSync(join(parent, 'a'), join(parent, 'thing/a'))
      },
    ],
    ['a program that cannot be executed', () => chmodSync(join(parent, 'thing/program'), 0o600)],
    ['a manifest that makes no sense', () => writeFileSync(join(parent, 'thing/manifest.json'), '{"a":2}')],
    ['no manifest', () => rmSync(join(parent, 'thing/manifest.json'))],
  ])('%s: it is unpacked again', async (_, damage) => {
    let fills = 0
    const fill = async (folder: string): Promise<void> => {
      fills += 1
      writeFileSync(join(folder, 'a'), 'aa')
      writeFileSync(join(folder, 'b'), 'bbbb')
      writeFileSync(join(folder, 'program'), 'run', { mode: 0o700 })
    }
    await unpack(fill)
    damage()
    await unpack(fill)
    await unpack(fill)
    expect(fills).toBe(2)
    expect(readFileSync(join(parent, 'thing/b'), 'utf8')).toBe('bbbb')
    expect(statSync(join(parent, 'thing/program')).mode & 0o777).toBe(0o700)
  })

  test('a copy of the folder, as a CI cache restores it, is read once and kept', async () => {
    const { calls, fill } = slowFill()
    await unpack(fill)
    cpSync(join(parent, 'thing'), join(parent, 'copy'), { recursive: true })
    rmSync(join(parent, 'thing'), { recursive: true })
    renameSync(join(parent, 'copy'), join(parent, 'thing'))
    const before = readFileSync(join(parent, 'thing/manifest.json'), 'utf8')
    await unpack(fill)
    const after = readFileSync(join(parent, 'thing/manifest.json'), 'utf8')
    await unpack(fill)
    expect(after).not.toBe(before)
    expect(readFileSync(join(parent, 'thing/manifest.json'), 'utf8')).toBe(after)
    expect(calls).toHaveLength(1)
  })

  test('that no time tells (a faulty disk) is found when it is looked for', async () => {
    const { fill } = slowFill()
    const wanted = {
      folder: join(parent, 'thing'),
      uid,
      signal: new AbortController().signal,
      fill,
      note: () => {},
    }
    await unpackOnce(wanted)
    expect(await discardIfDamaged(wanted)).toBe(false)
    writeFileSync(join(parent, 'thing/b'), 'bxbb')
    // The manifest is made to believe that it was like this from the start, but for what the file holds.
    const path = join(parent, 'thing/manifest.json')
    const manifest = JSON.parse(readFileSync(path, 'utf8'))
    const { ino, mtimeNs, ctimeNs } = statSync(join(parent, 'thing/b'), { bigint: true })
    manifest.b.untouched = `${ino} ${mtimeNs} ${ctimeNs}`
    writeFileSync(path, JSON.stringify(manifest))
    await unpackOnce(wanted)
    expect(readFileSync(join(parent, 'thing/b'), 'utf8')).toBe('bxbb')
    expect(await discardIfDamaged(wanted)).toBe(true)
    await unpackOnce(wanted)
    expect(readFileSync(join(parent, 'thing/b'), 'utf8')).toBe('bbbb')
  })
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
