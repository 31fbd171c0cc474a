/** `--json`: exactly one object on standard output, whatever happens. */
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { EDITIONS } from '../../src/model/build.js'
import { filesIn, workFolder } from './support/folders.js'
import { runHere as run } from './support/run-here.js'

const message = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  rule: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  file: z.string().nullable(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
  message: z.string().min(1),
  hint: z.string().nullable(),
})
const envelope = z.strictObject({
  schemaVersion: z.literal(1),
  ok: z.boolean(),
  artifacts: z.array(
    z.strictObject({
      path: z.string(),
      files: z.array(z.strictObject({ path: z.string(), bytes: z.int().positive() })).min(1),
      edition: z.enum(EDITIONS),
      selection: z.strictObject({
        kind: z.enum(['guide', 'category', 'bundle', 'selection']),
        name: z.string(),
      }),
      questions: z.int().positive(),
      pages: z.int().positive().nullable(),
      bytes: z.int().positive(),
      ms: z.int().nonnegative(),
    }),
  ),
  messages: z.array(message),
  questions: z.array(z.object({ number: z.string(), id: z.string(), title: z.string() })).optional(),
})

function only(stdout: string): z.infer<typeof envelope> {
  expect(stdout.split('\n')).toHaveLength(2)
  return envelope.parse(JSON.parse(stdout))
}

test('a build', async () => {
  const folder = workFolder()
  const { status, stdout, stderr } = await run(
    folder,
    'build',
    '--edition',
    'epub',
    '--category',
    'web',
    '--json',
  )
  expect(status).toBe(0)
  const { ok, artifacts } = only(stdout)
  expect(ok).toBe(true)
  expect(artifacts).toMatchObject([
    {
      path: 'out/categories/web/handbook.epub',
      edition: 'epub',
      selection: { kind: 'category', name: 'web' },
      questions: 2,
    },
  ])
  expect(filesIn(join(folder, 'out'))).toEqual(['categories/web/handbook.epub'])
  expect(stderr).toMatch(/^\[1\/1\] categories\/web\/handbook\.epub {2}/)
})

test('content errors: all of them, nothing written, the former artifacts whole', async () => {
  const folder = workFolder()
  writeFileSync(
    join(folder, 'content/01-git/01-commit.md'),
    '---\nlevl: junior\n---\n\n# What?\n\nSee [it](nowhere).\n',
  )
  writeFileSync(join(folder, 'content/02-web/02-caching.md'), '')
  const { status, stdout } = await run(folder, 'build', '--json', '--quiet')
  expect(status).toBe(1)
  const { ok, artifacts, messages } = only(stdout)
  expect([ok, artifacts]).toEqual([false, []])
  const files = new Set(messages.map(({ file }) => file))
  expect(files).toContain('content/01-git/01-commit.md')
  expect(files).toContain('content/02-web/02-caching.md')
  expect(filesIn(folder).filter(path => path.startsWith('out'))).toEqual([])
})

test.each([
  [['build', '--json', '--edition', 'pdf'], 2, 'usage'],
  [['build', '--jsn', '--json'], 2, 'usage'],
  [['check', 'nowhere', '--json'], 2, 'usage'],
  [['doctor', '--json'], 2, 'usage'],
  [['list', '--level', 'staff', '--json'], 1, 'empty-selection'],
])('failure of %j', async (args, expected, rule) => {
  const { status, stdout, stderr } = await run(workFolder(), ...args)
  expect([status, stderr]).toEqual([expected, ''])
  const { ok, messages } = only(stdout)
  expect([ok, messages.map(one => one.rule)]).toEqual([false, [rule]])
})

test('list and check carry the questions', async () => {
  const folder = workFolder()
  const listed = only((await run(folder, 'list', '--json', '--tag', 'http')).stdout)
  expect(listed.questions?.map(({ number, id }) => [number, id])).toEqual([
    ['2.1', 'status-codes'],
    ['2.2', 'caching'],
  ])
  const checked = only((await run(folder, 'check', '--json')).stdout)
  expect([checked.ok, checked.questions?.length]).toEqual([true, 4])
})

test('--strict: a warning fails the build before anything is printed', async () => {
  const folder = workFolder()
  rmSync(join(folder, 'content/02-web'), { recursive: true })
  writeFileSync(join(folder, 'content/guide.yaml'), 'title: Glyphs\nlanguage: en\n')
  writeFileSync(
    join(folder, 'content/01-git/01-commit.md'),
    '---\nlevel: junior\ntags: [a]\nsummary: One.\n---\n\n# What is 漢?\n\nAn answer.\n',
  )
  rmSync(join(folder, 'content/01-git/02-rebase-or-merge.md'))
  const lax = only((await run(folder, 'check', '--json')).stdout)
  expect([lax.ok, lax.messages.map(({ severity, rule }) => [severity, rule])]).toEqual([
    true,
    [['warning', 'missing-glyph']],
  ])
  const strict = await run(folder, 'build', '--strict', '--json')
  expect(strict.status).toBe(1)
  expect(only(strict.stdout).messages).toMatchObject([
    { severity: 'error', rule: 'missing-glyph', file: 'content/01-git/01-commit.md', line: 7 },
  ])
  expect(filesIn(folder).filter(path => path.startsWith('out'))).toEqual([])
})
