import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowsers, openBrowser } from '../../src/browser/index.js'
import { browserOptions } from './support/browser-options.js'
import { type Children, compileForChildren } from './support/child.js'

const isBundledHere = process.platform === 'linux' && process.arch === 'x64'
const PROGRAM_BYTES = 150_000_000

let folder: string
let children: Children
let race: Race | undefined
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
  children = await compileForChildren()
  if (isBundledHere) race = beginRace()
})
afterAll(async () => {
  await race?.both.catch(() => {})
  children.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** A program that says something on standard error and fails. */
function fakeBrowser(name: string, says: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\necho '${says}' >&2\nexit 1\n`)
  chmodSync(path, 0o755)
  return path
}

/** An environment without anything of this machine's: no home, no cache, no browser, no fonts, no libraries. */
function bareEnvironment(home: string): Record<string, string> {
  mkdirSync(home, { recursive: true })
  return { HOME: home, PATH: '/nonexistent', TMPDIR: tmpdir() }
}

interface Race {
  home: string
  cache: string
  /** Where the browser belongs. */
  half: string
  both: Promise<Awaited<ReturnType<Children['run']>>[]>
}

/** Two processes that find a half-written folder, a stale lock and litter. They take ten seconds, so the other tests run meanwhile. */
function beginRace(): Race {
  const home = join(folder, 'race')
  const cache = join(home, '.cache/vademecum')
  const env = bareEnvironment(home)
  const version = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ).version as string
  const half = join(cache, `browser-${version}`)
  mkdirSync(half, { recursive: true, mode: 0o700 })
  chmodSync(cache, 0o700)
  writeFileSync(join(half, 'chrome-headless-shell'), 'half a program', { mode: 0o755 })
  mkdirSync(`${half}.tmp-left`)
  writeFileSync(`${half}.lock`, '')
  utimesSync(`${half}.lock`, new Date(0), new Date(0))
  const both = Promise.all([children.run('open', {}, { env }), children.run('open', {}, { env })])
  both.catch(() => {})
  return { home, cache, half, both }
}

describe.runIf(isBundledHere)('the bundled browser', () => {
  test('it ends when its parent is killed without a chance to say so', async () => {
    const held = await children.start('hold', {})
    const group = () => processesOfGroup(Number(held.said.pid))
    expect(group().length).toBeGreaterThan(1)
    held.process.kill('SIGKILL')
    for (let waited = 0; group().length > 0 && waited < 60_000; waited += 50) await sleep(50)
    expect(group()).toEqual([])
  })
})

/** Processes of a group that live, from /proc: a bare machine has no `ps`. */
function processesOfGroup(group: number): string[] {
  return readdirSync('/proc').filter(name => {
    if (!/^\d+$/.test(name)) return false
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const [state, , ofGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return Number(ofGroup) === group && state !== 'Z'
    } catch {
      return false
    }
  })
}

describe('the search', () => {
  const bare = () => ({ env: { PATH: folder }, home: folder, temporaryFolder: folder })

  test('a browser that does not work is passed over and the report says why', async () => {
    const broken = fakeBrowser('broken', 'error while loading shared libraries: libfoo.so.1: cannot open')
    const open = await openBrowser(
      browserOptions({ env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: broken } }),
    )
    await open.close()
    expect(open.report.passedOver).toEqual([
      {
        kind: 'environment',
        path: broken,
        reason: 'the shared library libfoo.so.1 is missing',
        hint: expect.stringContaining('package manager'),
      },
    ])
    expect(open.report.messages.map(message => message.rule)).toContain('browser-passed-over')
  })

  test('when none works, one error says what was tried and what to do', async () => {
    const chromium = fakeBrowser('chromium', 'half a crash')
    const options = browserOptions({
      ...bare(),
      env: { PATH: folder, PUPPETEER_EXECUTABLE_PATH: join(folder, 'nothing') },
      platform: 'linux',
      architecture: 'riscv64',
    })
    const error = await openBrowser(options).catch((error: unknown) => error)
    expect(error).toMatchObject({
      message: `No browser works. Tried:\n    ${join(folder, 'nothing')}: there is no such program, or the system lacks its loader (it needs the GNU C library)\n    ${chromium}: half a crash`,
      hint: expect.stringContaining('apk add chromium'),
    })
    rmSync(chromium)
  })

  test.each([
    ['darwin', 'Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['linux', 'microsoft-edge'],
  ] as const)('on %s installed browsers are looked for', async (platform, path) => {
    const home = join(folder, platform)
    mkdirSync(join(home, path, '..'), { recursive: true })
    writeFileSync(join(home, path), 'no program')
    const found = await findBrowsers(
      browserOptions({
        platform,
        architecture: 'riscv64',
        home,
        env: { PATH: home },
        temporaryFolder: folder,
      }),
    )
    expect(found).toEqual([
      {
        kind: 'installed',
        path: join(home, path),
        version: null,
        problem: 'it may not be executed',
        hint: `Make it executable: \`chmod +x ${join(home, path)}\`.`,
        sandbox: null,
      },
    ])
  })

  test('a browser too old for margin boxes is passed over', async () => {
    const script = join(folder, 'old.mjs')
    writeFileSync(
      script,
      `#!${process.execPath}
import { createReadStream, createWriteStream } from 'node:fs'
const out = createWriteStream(null, { fd: 4 })
let text = ''
createReadStream(null, { fd: 3 }).on('data', chunk => {
  text += chunk
  for (let at; (at = text.indexOf('\\0')) >= 0; text = text.slice(at + 1)) {
    const { id, method } = JSON.parse(text.slice(0, at))
    out.write(JSON.stringify({ id, result: { product: 'Chrome/120.0.1', browserContextIds: [] } }) + '\\0')
    if (method === 'Browser.close') process.exit()
  }
}).on('end', () => process.exit())
`,
    )
    chmodSync(script, 0o755)
    const options = browserOptions({
      ...bare(),
      platform: 'darwin',
      env: { PUPPETEER_EXECUTABLE_PATH: script },
    })
    await expect(openBrowser(options)).rejects.toThrow(
      `${script}: it is too old: Chrome/120.0.1, 131 or newer is needed`,
    )
  })
})

test('root runs without the sandbox and says so; others keep it', async () => {
  const open = await openBrowser(browserOptions())
  await open.close()
  const rules = open.report.messages.map(message => message.rule)
  expect(rules).toEqual(process.getuid?.() === 0 ? ['sandbox-off'] : [])
})

test('nothing is left of a profile', async () => {
  const temporaryFolder = mkdtempSync(join(folder, 'profiles-'))
  const open = await openBrowser(browserOptions({ temporaryFolder }))
  expect(readdirSync(temporaryFolder)).toHaveLength(1)
  await open.close()
  expect(readdirSync(temporaryFolder)).toEqual([])
  const killed = await openBrowser(browserOptions({ temporaryFolder }))
  const { pid } = killed
  killed.kill()
  expect(readdirSync(temporaryFolder)).toEqual([])
  for (let waited = 0; existsSync(`/proc/${pid}/maps`) && waited < 60_000; waited += 20) await sleep(20)
  expect(readFileSyncOrNull(`/proc/${pid}/cmdline`)).toBeFalsy()
})

describe.runIf(isBundledHere)('the bundled browser of a bare machine', () => {
  test('two processes at once find a half-written folder, a stale lock and litter: one unpacks, both run', async () => {
    const { cache, half, both } = race ?? beginRace()
    for (const said of await both) {
      expect(said.report).toMatchObject({
        kind: 'bundled',
        passedOver: [],
        path: join(half, 'chrome-headless-shell'),
      })
    }
    const notes = (await both).flatMap(said => said.notes as string[])
    expect(notes.filter(note => note.startsWith('unpacking'))).toEqual(['unpacking the browser'])
    expect(statSync(join(half, 'chrome-headless-shell')).size).toBeGreaterThan(PROGRAM_BYTES)
    expect(readdirSync(cache).filter(name => /lock|tmp/.test(name))).toEqual([])
    expect(statSync(half).mode & 0o077).toBe(0)
  })

  test('on a bare machine it runs with the libraries it brings', async () => {
    const { home, both } = race ?? beginRace()
    await both
    const held = await children.start('hold', {}, { env: bareEnvironment(home) })
    try {
      const maps = readFileSync(`/proc/${held.said.pid}/maps`, 'utf8')
      const libraries = [...new Set(maps.match(/\S+libnss3\.so/g))]
      expect(libraries).toEqual([expect.stringContaining(`${home}/.cache/vademecum/browser-`)])
    } finally {
      held.process.kill()
    }
  })
})

function readFileSyncOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
