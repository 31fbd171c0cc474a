/** Builds that are killed, or meet a disk that refuses, at every single step: the output folder is that of one build or of the other. */
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { build as bundle } from 'rolldown'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openOutput } from '../../src/write/index.js'

const BUILD = resolve(import.meta.dirname, 'support/build.mjs')
/** The writer in one file: reading it module by module takes a started process longer than all that it does. */
let writer: string
let bundled: string
beforeAll(async () => {
  bundled = mkdtempSync(join(tmpdir(), 'vademecum-writer-'))
  writer = join(bundled, 'writer.mjs')
  await bundle({
    input: resolve(import.meta.dirname, '../../src/write/index.ts'),
    platform: 'node',
    output: { file: writer, format: 'esm' },
    logLevel: 'silent',
  })
})
afterAll(() => rmSync(bundled, { recursive: true, force: true }))

let root: string
let out: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vademecum-write-'))
  out = join(root, 'out')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

function build(generation: string, ...trouble: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BUILD, writer, out, generation, ...trouble], { encoding: 'utf8' })
}

/** Every file with what it holds; the mark of a folder of ours apart. */
function contents(): Record<string, string> {
  const found: Record<string, string> = {}
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && entry.name !== '.vademecum')
      found[path.slice(out.length + 1)] = readFileSync(path, 'utf8')
  }
  return found
}

const whole = (generation: string, before: Record<string, string> = {}): Record<string, string> => ({
  ...before,
  'handbook.pdf': generation,
  'categories/async/handbook.pdf': generation,
  'web/index.html': generation,
  [`web/assets/${generation}.css`]: generation,
  [`new-${generation}.pdf`]: generation,
  'cheat-sheet.pdf': generation,
})

/** The folder as the first build left it, and as the second one would. */
function states(): Record<string, string>[] {
  const first = whole('first')
  const { 'web/assets/first.css': _, ...kept } = first
  return [first, whole('second', kept)]
}

/** The next build into the folder, of something else. */
async function nextBuild(): Promise<void> {
  const output = openOutput(out)
  await output.stage({ folder: null, files: [{ path: 'other.pdf', bytes: new Uint8Array() }] })
  await output.commit()
  await output.discard()
  rmSync(join(out, 'other.pdf'))
}

/** How many steps a build takes that replaces another. */
function countSteps(): number {
  build('first')
  const { stdout, status } = build('second')
  expect([status, contents()]).toEqual([0, states()[1]])
  rmSync(out, { recursive: true })
  build('first')
  renameSync(out, join(root, 'first'))
  return Number(stdout)
}

/** The folder as the first build left it. */
function restore(): void {
  rmSync(out, { recursive: true, force: true })
  cpSync(join(root, 'first'), out, { recursive: true })
}

describe('at every step', () => {
  test('a build that is killed leaves nothing half: the next one puts it right', {
    timeout: 300_000,
  }, async () => {
    const steps = countSteps()
    expect(steps).toBeGreaterThan(30)
    const ends = new Set<number>()
    for (let step = 1; step <= steps; step += 1) {
      restore()
      expect(build('second', 'kill', String(step)).signal, `step ${step}`).toBe('SIGKILL')
      await nextBuild()
      const end = states().findIndex(
        state => JSON.stringify(sorted(state)) === JSON.stringify(sorted(contents())),
      )
      expect(end, `step ${step}: ${JSON.stringify(contents())}`).toBeGreaterThanOrEqual(0)
      ends.add(end)
    }
    expect(ends).toEqual(new Set([0, 1]))
  })

  test('a disk with a fault: an error, and the former artifacts, or no error and the new ones', {
    timeout: 300_000,
  }, async () => {
    const steps = countSteps()
    for (let step = 1; step <= steps; step += 1) {
      restore()
      const { status, stderr } = build('second', 'fail', String(step))
      if (status !== 0) expect(stderr, `step ${step}`).toContain('Cannot write')
      const expected = states()[status === 0 ? 1 : 0]
      // What could not be cleaned up because of the fault is by the next build.
      await nextBuild()
      expect(contents(), `step ${step}, status ${status}`).toEqual(expected)
    }
  })

  test('the very first build, when the disk refuses at its beginning, leaves nothing at all', () => {
    let failed = 0
    for (let step = 2; step <= 9; step += 1) {
      const { status } = build('first', 'fail', String(step))
      if (status !== 0) failed += 1
      expect(existsSync(out), `step ${step}`).toBe(status === 0)
      rmSync(out, { recursive: true, force: true })
    }
    expect(failed).toBeGreaterThan(3)
  })

  test('the very first build, killed, leaves no folder that it made', { timeout: 300_000 }, async () => {
    const steps = Number(build('first').stdout)
    rmSync(out, { recursive: true })
    for (let step = 2; step <= steps; step += 1) {
      build('first', 'kill', String(step))
      await nextBuild()
      expect([{}, whole('first')], `step ${step}`).toContainEqual(contents())
      const folders =
        Object.keys(contents()).length === 0 ? [] : ['categories', 'categories/async', 'web', 'web/assets']
      const found = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => join(entry.parentPath, entry.name).slice(out.length + 1))
      expect(found.sort(), `step ${step}`).toEqual(folders)
      rmSync(out, { recursive: true })
    }
  })
})

function sorted(state: Record<string, string>): [string, string][] {
  return Object.entries(state).sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('a place that the system does not give', () => {
  const isRoot = process.getuid?.() === 0
  const hasImmutable =
    isRoot &&
    (() => {
      const file = join(mkdtempSync(join(tmpdir(), 'vademecum-chattr-')), 'file')
      writeFileSync(file, '')
      const isSet = spawnSync('chattr', ['+i', file]).status === 0
      spawnSync('chattr', ['-i', file])
      rmSync(resolve(file, '..'), { recursive: true })
      return isSet
    })()

  test.runIf(hasImmutable).each(['handbook.pdf', 'web', 'cheat-sheet.pdf', 'categories/async/handbook.pdf'])(
    'an immutable %s: all former ones stay',
    path => {
      build('first')
      spawnSync('chattr', ['+i', join(out, path)])
      try {
        const { status, stderr } = build('second')
        expect([status, stderr]).toEqual([1, expect.stringContaining(`Cannot write ${join(out, path)}`)])
        expect(contents()).toEqual(states()[0])
      } finally {
        spawnSync('chattr', ['-i', join(out, path)])
      }
      expect(build('second').status).toBe(0)
      expect(contents()).toEqual(states()[1])
    },
  )

  /** As another user, without root's power over files, who owns what we own. */
  const asUser = () => ['--user', '--map-user=1000', '--map-group=1000', process.execPath, BUILD, writer]
  const canBeUser =
    isRoot && spawnSync('unshare', ['--user', '--map-user=1000', '--map-group=1000', 'true']).status === 0

  test.runIf(canBeUser).each(['cheat-sheet.pdf', 'handbook.pdf', 'web'])(
    '%s of another user in a sticky folder: all former ones stay',
    path => {
      build('first')
      chmodSync(out, 0o1777)
      for (const theirs of ['', path]) chownSync(join(out, theirs), 65533, 65533)
      const { status, stderr } = spawnSync('unshare', [...asUser(), out, 'second'], { encoding: 'utf8' })
      expect([status, stderr]).toEqual([1, expect.stringContaining(`Cannot write ${join(out, path)}`)])
      expect(contents()).toEqual(states()[0])
    },
  )

  test('a folder of somebody that has the name of a folder of ours is not replaced', () => {
    mkdirSync(join(out, 'web'), { recursive: true })
    writeFileSync(join(out, 'web/site.js'), 'mine')
    const { status, stderr } = build('first')
    expect([status, stderr]).toEqual([
      1,
      `Cannot write ${join(out, 'web')}: a folder of that name holds files that no build has made\n`,
    ])
    expect(contents()).toEqual({ 'web/site.js': 'mine' })
  })

  test('a link in the place of an artifact is put back as well', () => {
    build('first')
    writeFileSync(join(root, 'elsewhere.pdf'), 'mine')
    rmSync(join(out, 'handbook.pdf'))
    symlinkSync(join(root, 'elsewhere.pdf'), join(out, 'handbook.pdf'))
    const steps = Number(build('second').stdout)
    rmSync(out, { recursive: true })
    build('first')
    rmSync(join(out, 'handbook.pdf'))
    symlinkSync(join(root, 'elsewhere.pdf'), join(out, 'handbook.pdf'))
    const { status } = build('second', 'fail', String(steps - 12))
    expect(readFileSync(join(root, 'elsewhere.pdf'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'handbook.pdf'), 'utf8')).toBe(status === 0 ? 'second' : 'mine')
  })
})

describe('builds side by side', () => {
  test('what a living one has staged is left alone', async () => {
    const living = openOutput(out)
    await living.stage({ folder: null, files: [{ path: 'handbook.pdf', bytes: Buffer.from('living') }] })
    build('first')
    expect(contents()['handbook.pdf']).toBe('first')
    await living.commit()
    await living.discard()
    expect(contents()).toEqual({ ...whole('first'), 'handbook.pdf': 'living' })
  })

  test('many at once, some of them killed: each artifact is one of theirs, and nothing is left', {
    timeout: 120_000,
  }, async () => {
    build('first')
    const children = ['a', 'b', 'c', 'd', 'e', 'f'].map((generation, index) => {
      const child = spawn(process.execPath, [BUILD, writer, out, generation])
      const ended = new Promise<number | null>(done => child.once('close', done))
      const isKilled = index % 3 === 2
      return { generation, isKilled, ended, kill: () => child.kill('SIGKILL') }
    })
    for (const { isKilled, kill } of children) {
      await sleep(20)
      if (isKilled) kill()
    }
    const codes = await Promise.all(children.map(({ ended }) => ended))
    for (const [index, { isKilled }] of children.entries()) if (!isKilled) expect(codes[index]).toBe(0)
    await nextBuild()
    const found = contents()
    expect('abdefc first'.split('')).toContain(found['handbook.pdf'])
    // The page came as one: its style is that of its own build, and no other is left.
    expect(Object.keys(found).filter(path => path.startsWith('web/'))).toEqual(
      expect.arrayContaining([`web/assets/${found['web/index.html']}.css`, 'web/index.html']),
    )
    expect(Object.keys(found).filter(path => path.startsWith('web/'))).toHaveLength(2)
    expect(Object.keys(found).filter(path => /(^|\/)\./.test(path))).toEqual([])
  })
})

describe('a journal that came with somebody’s files', () => {
  const token = '00000000-0000-4000-8000-000000000000'
  const dead = { kind: 'begin', mark: { pid: 1, began: '1', place: 'elsewhere' } }
  const plant = (...records: unknown[]): void =>
    writeFileSync(
      join(out, `.vademecum-${token}.journal`),
      [dead, ...records].map(record => `${JSON.stringify(record)}\n`).join(''),
    )

  test.each([
    '../victim.txt',
    '/etc/victim',
    'a/../../victim.txt',
    '.hidden',
    'link/victim.txt',
    'a\\..\\victim.txt',
  ])('has no power outside the folder: %s', async path => {
    mkdirSync(out)
    mkdirSync(join(root, 'home'))
    for (const file of ['victim.txt', 'home/victim.txt', 'out/.hidden'])
      writeFileSync(join(root, file), 'mine')
    symlinkSync(join(root, 'home'), join(out, 'link'))
    plant({ kind: 'stage', path }, { kind: 'commit', former: [] })
    await nextBuild()
    for (const file of ['victim.txt', 'home/victim.txt', 'out/.hidden'])
      expect(readFileSync(join(root, file), 'utf8'), file).toBe('mine')
  })
})
