import { execFileSync } from 'node:child_process'
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../support/pdf.js'

const PROJECT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'vademecum-tarball-'))
const app = join(folder, 'app')

/** A user's machine: no browser named, an empty home and cache. */
function environment(): NodeJS.ProcessEnv {
  const { PUPPETEER_EXECUTABLE_PATH: _browser, NODE_PATH: _path, ...rest } = process.env
  return { ...rest, XDG_CACHE_HOME: join(folder, 'cache') }
}

function run(command: string, args: string[], cwd = app): string {
  return execFileSync(command, args, {
    cwd,
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

beforeAll(() => {
  mkdirSync(app)
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], PROJECT)
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'app', private: true, type: 'module' }))
  run('npm', [
    'install',
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--prefer-offline',
    join(folder, tarball),
  ])
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('is installed as files, not as a link to this folder', () => {
  expect(lstatSync(join(app, 'node_modules/vademecum')).isSymbolicLink()).toBe(false)
  expect(readdirSync(join(app, 'node_modules/vademecum')).sort()).toEqual(
    ['CHANGELOG.md', 'LICENSE', 'README.md', 'content', 'dist', 'docs', 'package.json', 'templates'].sort(),
  )
})

test('makes a guide and builds it in every edition', async () => {
  run('npx', ['--no-install', 'vademecum', 'init', 'guide'])
  const report = JSON.parse(run('npx', ['--no-install', 'vademecum', 'build', 'guide', '--json']))
  expect(report.ok).toBe(true)
  expect(report.artifacts.map((artifact: { path: string }) => artifact.path).slice(0, 3)).toEqual([
    'out/handbook.pdf',
    'out/handbook.epub',
    'out/cheat-sheet.pdf',
  ])
  const handbook = await readPdf(readFileSync(join(app, 'out/handbook.pdf')))
  const sheet = await readPdf(readFileSync(join(app, 'out/cheat-sheet.pdf')))
  expect(handbook.pages.length).toBeGreaterThan(3)
  expect(handbook.outline.length).toBeGreaterThan(0)
  expect(sheet.pages).toHaveLength(1)
  const result = await EpubCheck.validate(readFileSync(join(app, 'out/handbook.epub')))
  expect(result.messages).toEqual([])
})

test('is a library with types that stand by themselves', () => {
  writeFileSync(
    join(app, 'use.ts'),
    `import { type BuildOptions, build, loadGuide, select } from 'vademecum'
const { guide } = await loadGuide('guide', { cwd: process.cwd() })
if (guide === null) throw new Error('no guide')
const selection = select(guide, { level: ['junior'] })
const options: BuildOptions = { guide: 'guide', out: 'library', editions: ['cheat-sheet'], cwd: process.cwd() }
const report = await build(options)
console.log(JSON.stringify({ selected: selection.questions.length, ok: report.ok, paths: report.artifacts.map(artifact => artifact.path) }))
`,
  )
  writeFileSync(
    join(app, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'NodeNext',
        target: 'ES2023',
        strict: true,
        skipLibCheck: false,
        // What the package depends on has to be enough: no types of a browser, none of this project's own.
        lib: ['ES2023'],
        types: ['node'],
        outDir: '.',
      },
      files: ['use.ts'],
    }),
  )
  run(process.execPath, [join(PROJECT, 'node_modules/typescript/bin/tsc'), '-p', '.'])
  const printed = JSON.parse(run(process.execPath, ['use.js']))
  expect(printed.ok).toBe(true)
  expect(printed.selected).toBeGreaterThan(0)
  expect(printed.paths).toContain('library/cheat-sheet.pdf')
})
