/** Builds as processes: signals, neighbors, readers that leave. */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, workFolder } from './support/folders.js'
import { runHere } from './support/run-here.js'
import { CLI, start } from './support/start.js'

const MODULES = resolve(import.meta.dirname, '../../dist/modules')

const ARTIFACTS = [
  'bundles/first-round/cheat-sheet.pdf',
  'bundles/first-round/handbook.epub',
  'bundles/first-round/handbook.pdf',
  'bundles/first-round/web/index.html',
  'cheat-sheet.pdf',
  'handbook.epub',
  'handbook.pdf',
  'web/index.html',
]

/** Processes that carry a mark in their environment; a browser inherits it. */
function marked(mark: string): string[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .filter(pid => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark)
      } catch {
        return false
      }
    })
}

function isWhole(path: string): boolean {
  const bytes = readFileSync(path)
  if (path.endsWith('.html'))
    return bytes.subarray(0, 9).toString() === '<!doctype' && bytes.toString().trimEnd().endsWith('</html>')
  return path.endsWith('.pdf')
    ? bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-8).toString().trim().endsWith('%%EOF')
    : bytes.subarray(0, 2).toString() === 'PK' && bytes.includes('application/epub+zip')
}

test('two builds at the same time into one folder', async () => {
  const folder = workFolder()
  const builds = await Promise.all([start(folder, ['build']).finished, start(folder, ['build']).finished])
  for (const { status, stderr } of builds)
    expect([status, stderr]).toEqual([0, expect.stringContaining('Built 8 files')])
  // The mark of a folder of ours apart.
  const written = filesIn(join(folder, 'out')).filter(path => !path.endsWith('web/.vademecum'))
  expect(written).toEqual(ARTIFACTS)
  for (const path of ARTIFACTS) expect(isWhole(join(folder, 'out', path)), path).toBe(true)
})

test.skipIf(process.platform !== 'linux').each([
  ['SIGHUP', 'reading the guide'],
  ['SIGTERM', 'starting the browser'],
  ['SIGINT', '[2/8] handbook.epub  begins'],
] as const)(
  '%s while it shows “%s”: 130, no browser left, nothing half, the former artifact whole',
  async (signal, moment) => {
    const folder = workFolder()
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out/handbook.pdf'), 'former')
    const mark = `VADEMECUM_TEST_MARK=${folder}`
    const build = start(folder, ['build', '--verbose', '--json'], { VADEMECUM_TEST_MARK: folder })
    await build.shows(moment)
    if (moment.startsWith('[')) expect(marked(mark).length).toBeGreaterThan(1)
    build.process.kill(signal)
    const { status, stdout } = await build.finished
    expect(status).toBe(130)
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      artifacts: [],
      messages: [{ rule: 'interrupted' }],
    })
    expect(marked(mark)).toEqual([])
    expect(filesIn(join(folder, 'out'))).toEqual(['handbook.pdf'])
    expect(readFileSync(join(folder, 'out/handbook.pdf'), 'utf8')).toBe('former')
  },
)

test('a print past --timeout is an error that names the job', async () => {
  const folder = workFolder()
  const { status, stderr } = await runHere(folder, 'build', '--edition', 'handbook', '--timeout', '0.001')
  expect(status).toBe(1)
  expect(stderr).toContain('error: Cannot make handbook.pdf: ')
  expect(filesIn(folder).filter(path => path.startsWith('out'))).toEqual([])
})

test.skipIf(process.platform === 'win32')('a reader that leaves is no error', () => {
  const folder = workFolder()
  const script = 'set -o pipefail; "$0" "$1" list --json | true; "$0" "$1" list 2>&1 | head -1'
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, CLI], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^no\. {2}id/)
})

test.skipIf(process.platform !== 'linux')(
  'an artifact that cannot be written: it is named, the former ones stay whole',
  async () => {
    const folder = workFolder()
    mkdirSync(join(folder, 'out/handbook.epub'), { recursive: true })
    writeFileSync(join(folder, 'out/handbook.pdf'), 'former')
    const { status, stderr } = await runHere(folder, 'build', '--edition', 'handbook,epub')
    expect(status).toBe(1)
    expect(stderr).toContain(
      `error: Cannot write ${join(folder, 'out/handbook.epub')}: a folder has that name`,
    )
    expect(filesIn(join(folder, 'out'))).toEqual(['handbook.pdf'])
    expect(readFileSync(join(folder, 'out/handbook.pdf'), 'utf8')).toBe('former')
  },
)

test('exit status and streams of a process', async () => {
  const folder = workFolder()
  rmSync(join(folder, 'content/02-web/category.md'))
  writeFileSync(join(folder, 'content/01-git/01-commit.md'), '')
  const [usage, content] = await Promise.all([
    start(folder, ['build', '--json', '--edition', 'pdf']).finished,
    start(folder, ['build']).finished,
  ])
  expect([usage.status, JSON.parse(usage.stdout).ok, usage.stderr]).toEqual([2, false, ''])
  expect([content.status, content.stdout]).toEqual([1, ''])
  expect(content.stderr).toMatch(/^ {2}content\/01-git\/01-commit\.md:1:1 {2}error/m)
})

test('doctor finds what this machine has', async () => {
  const { status, stdout: text } = await runHere('.', 'doctor')
  expect(status).toBe(0)
  expect(text).toMatch(/✓ \w+ .*\(a build uses this one\)/)
  expect(text).toContain('✓ jetbrains-mono')
})

test.skipIf(process.platform !== 'linux').each([
  ['check', ['check', '--json']],
  ['list', ['list']],
  ['help', ['--help']],
])('a full disk below standard output is told: %s', (_, args) => {
  const full = openSync('/dev/full', 'w')
  try {
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: workFolder(),
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('Standard output cannot be written: ENOSPC'),
    ])
  } finally {
    closeSync(full)
  }
})

test('without a home folder of its own nothing is kept in the current folder', () => {
  for (const home of ['', 'relative']) {
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { homeFolder } from '${MODULES}/config.js'; console.log(homeFolder())`,
      ],
      { env: { ...process.env, HOME: home, USERPROFILE: home }, encoding: 'utf8' },
    )
    expect(isAbsolute(stdout.trim()), home).toBe(true)
  }
})
