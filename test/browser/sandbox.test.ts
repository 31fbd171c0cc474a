import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowsers, openBrowser } from '../../src/browser/index.js'
import type { SandboxMode } from '../../src/model/sandbox.js'
import { browserOptions } from './support/browser-options.js'
import { canRefuse, type Namespaces, runRefused } from './support/refused.js'

const CLI = resolve(import.meta.dirname, '../../dist/cli.js')
const STARTER = resolve(import.meta.dirname, '../../templates/starter')

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vademecum-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program that speaks as much of the protocol as it takes to start, unless `refusal` ends it: JavaScript that runs first. */
function talkingBrowser(name: string, refusal: string): string {
  const path = join(folder, name)
  const script = `#!${process.execPath}
const { appendFileSync, createReadStream, createWriteStream, readFileSync } = require('node:fs')
const hasSandbox = !process.argv.includes('--no-sandbox')
appendFileSync(__filename + '.starts', hasSandbox ? 'with ' : 'without ')
const starts = readFileSync(__filename + '.starts', 'utf8').trim().split(' ').length
${refusal}
const out = createWriteStream(null, { fd: 4 })
let text = ''
createReadStream(null, { fd: 3 }).on('data', chunk => {
  text += chunk
  for (let at; (at = text.indexOf('\\0')) >= 0; text = text.slice(at + 1)) {
    const { id, method } = JSON.parse(text.slice(0, at))
    out.write(JSON.stringify({ id, result: { product: 'Chrome/153.0.1', browserContextIds: [] } }) + '\\0')
    if (method === 'Browser.close') process.exit()
  }
}).on('end', () => process.exit())
`
  writeFileSync(path, script)
  chmodSync(path, 0o755)
  return path
}

/** Only this program can be found, by a user who is not root. */
function only(program: string, sandbox: SandboxMode) {
  return browserOptions({
    platform: 'darwin',
    env: { PUPPETEER_EXECUTABLE_PATH: program },
    home: folder,
    temporaryFolder: folder,
    uid: process.getuid?.() === 0 ? 1000 : (process.getuid?.() ?? null),
    sandbox,
  })
}

const says = (words: string): string =>
  `if (hasSandbox) { process.stderr.write(${JSON.stringify(`${words}\n`)}, () => process.exit(1)); return }`

const REFUSALS = {
  'no user namespaces':
    '[1125/10.4:FATAL:../content/browser/zygote_host/zygote_host_impl_linux.cc:129] No usable sandbox! If you',
  'no process namespaces': '[0100/0.3:ERROR:../content/zygote/zygote_linux.cc:662] write: Broken pipe (32)',
  'no chroot':
    'Check failed: sys_chroot("/proc/self/fdinfo/") == 0\n[1125/1:FATAL:zygote_host_impl_linux.cc:237] Zygote process exited',
  'a helper that is not set up':
    '[7:FATAL:setuid_sandbox_host.cc(158)] The SUID sandbox helper binary was found, but is not configured',
  'words that nobody knows': 'Operation not permitted',
  'no words': '',
}

describe.skipIf(process.platform === 'win32')('a system that refuses the sandbox', () => {
  test.each(Object.entries(REFUSALS))(
    '%s: the browser runs without, and the report says so',
    async (name, words) => {
      const program = talkingBrowser(`${name}.cjs`, says(words))
      const open = await openBrowser(only(program, 'auto'))
      await open.close()
      expect(open.report.passedOver).toEqual([])
      expect(open.report.messages).toEqual([
        expect.objectContaining({
          rule: 'sandbox-off',
          severity: 'info',
          message: expect.stringContaining('this system refuses it to ordinary users'),
          hint: expect.stringMatching(/sysctl[\s\S]*seccomp/),
        }),
      ])
    },
  )

  test('with `require` it is an error that names the remedies; with `off` it is not even tried', async () => {
    const program = talkingBrowser('require.cjs', says(REFUSALS['no user namespaces']))
    const error = await openBrowser(only(program, 'require')).catch((error: unknown) => error)
    expect(error).toMatchObject({
      message: `No browser works. Tried:\n    ${program}: the system refuses the browser its sandbox`,
      hint: expect.stringMatching(/sysctl[\s\S]*seccomp[\s\S]*Chromium[\s\S]*`--sandbox require`/),
    })
    const open = await openBrowser(only(program, 'off'))
    await open.close()
    expect(open.report.messages.map(({ message }) => message)).toEqual([
      'The browser ran without its sandbox, as --no-sandbox asks.',
    ])
  })

  test('one crash does not cost the sandbox', async () => {
    const program = talkingBrowser('crash.cjs', 'if (starts === 1) process.abort()')
    const open = await openBrowser(only(program, 'auto'))
    await open.close()
    expect(open.report.messages).toEqual([])
  })

  test('what fails without it as well is told as it was with it', async () => {
    const program = talkingBrowser('always.cjs', "console.error('half a crash'); process.exit(1)")
    await expect(openBrowser(only(program, 'auto'))).rejects.toThrow(`${program}: half a crash`)
  })

  test('root and `require` do not go together, and nothing is started', async () => {
    const program = talkingBrowser('root.cjs', '')
    const options = { ...only(program, 'require'), uid: 0 }
    await expect(openBrowser(options)).rejects.toMatchObject({
      message: `No browser works. Tried:\n    ${program}: Chromium has no sandbox for root`,
      hint: expect.stringContaining('another user'),
    })
    expect(existsSync(`${program}.starts`)).toBe(false)
  })

  test('the doctor is told which browser has one', async () => {
    const program = talkingBrowser('doctor.cjs', says(REFUSALS['no chroot']))
    const [found] = await findBrowsers(only(program, 'auto'))
    expect(found).toMatchObject({ problem: null, sandbox: 'refused' })
    const [required] = await findBrowsers(only(program, 'require'))
    expect(required).toMatchObject({ problem: 'the system refuses the browser its sandbox', sandbox: null })
  })
})

describe.runIf(canRefuse)('a real system without', () => {
  /** The cache that this machine has, so that nothing is unpacked three times. */
  const env = { HOME: homedir() }
  const commands = (out: string) => [process.execPath, CLI, 'build', join(folder, 'guide'), '--out', out]
  beforeAll(() => cpSync(STARTER, join(folder, 'guide'), { recursive: true }))

  test.each<Namespaces>(['max_user_namespaces', 'max_pid_namespaces', 'max_net_namespaces'])(
    '%s: a build succeeds and says so',
    what => {
      const out = join(folder, what)
      const run = runRefused(what, [...commands(out), '--edition', 'cheat-sheet'], env)
      expect(run.stderr).toContain('this system refuses it to ordinary users')
      expect(run.status).toBe(0)
      expect(existsSync(join(out, 'cheat-sheet.pdf'))).toBe(true)
    },
  )

  test('`--sandbox require` ends with exit status 1, and doctor shows both', () => {
    const out = join(folder, 'required')
    const build = runRefused('max_user_namespaces', [...commands(out), '--sandbox', 'require'], env)
    expect(build.status).toBe(1)
    expect(build.stderr).toContain('the system refuses the browser its sandbox')
    expect(existsSync(out)).toBe(false)
    const doctor = (...flags: string[]) =>
      runRefused('max_user_namespaces', [process.execPath, CLI, 'doctor', ...flags], env)
    expect(doctor()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/✓ bundled .*without its sandbox: the system refuses it.*a build uses/),
    })
    expect(doctor('--sandbox', 'require')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/✗ bundled [\s\S]*sudo sysctl/),
    })
  })
})
