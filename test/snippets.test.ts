import { execFile, spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const FIXTURES = resolve(import.meta.dirname, 'fixtures/snippets')
const HARNESS = resolve(import.meta.dirname, 'snippets')
const TARGET = join(process.env.CARGO_TARGET_DIR || join(HARNESS, 'target'), 'fixtures')

const hasCargo = spawnSync('cargo', ['--version'], { cwd: HARNESS }).status === 0
const skip = !hasCargo && process.env.CI !== 'true'
if (skip) console.warn('!!! SKIPPED: no cargo, so nothing proves that the gate over the Rust samples holds.')

interface Summary {
  ok: boolean
  unchanged: number
  passed: number
  failed: number
  skipped: number
  counts: Record<string, number>
  problems: { rule: string; file: string; line: number; message: string }[]
}

/** Runs the gate over a fixture guide, in a crate without dependencies; what an earlier run has proven counts only if asked to. */
function gate(guide: string, args: string[] = ['--fresh'], env: NodeJS.ProcessEnv = {}) {
  const script = join(HARNESS, 'check.mjs')
  const fixture = ['--content', join(FIXTURES, guide), '--crate', join(FIXTURES, 'crate')]
  return new Promise<{ status: number; stdout: string; stderr: string }>(resolve => {
    execFile(
      process.execPath,
      [script, ...fixture, '--unproven', '100', ...args],
      { env: { ...process.env, CARGO_TARGET_DIR: TARGET, ...env } },
      (error, stdout, stderr) => resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

async function summary(guide: string, args: string[] = []) {
  const { status, stdout } = await gate(guide, ['--json', '--fresh', ...args])
  return { status, ...(JSON.parse(stdout) as Summary) }
}

/** `file:line rule` of every problem, with the first line of its message where that is the point. */
function found({ problems }: Summary) {
  return problems.map(({ file, line, rule }) => `${file.replace(/^01-harbor\//, '')}:${line} ${rule}`).sort()
}

describe.skipIf(skip)('with cargo', () => {
  test('proves one sample of each kind', async () => {
    const { status, stdout } = await gate('proven')
    expect(
      stdout.replace(/^.*\/01-harbor/gm, '       …').replace(/[\d.]+ s, cargo.*/, '…'),
    ).toMatchInlineSnapshot(`
      "   12  ran
          1  compiled only (no_run)
          5  failed to compile as stated
          2  panicked as stated
          2  ignored
             …/01-berths.md:63  needs a crane
             …/01-berths.md:67  fenced as text: needs the harbor's own toolchain
             …/02-chains.md:102  excerpt: the pilot is another program

      22 Rust fences, …
      20 passed, 0 failed, 2 skipped
      "
    `)
    expect(status).toBe(0)
  })

  test('refuses what does not run, panic or fail as stated', async () => {
    const disproven = await summary('disproven')
    expect(found(disproven)).toMatchInlineSnapshot(`
      [
        "01-wrong-code.md:3 wrong-error",
        "02-typo.md:3 wrong-error",
        "03-second-error.md:3 wrong-error",
        "04-wrong-words.md:3 wrong-error",
        "04-wrong-words.md:7 wrong-error",
        "05-false-claims.md:11 failed",
        "05-false-claims.md:15 failed",
        "05-false-claims.md:3 failed",
        "05-false-claims.md:7 failed",
      ]
    `)
    expect(
      disproven.problems.filter(({ rule }) => rule === 'wrong-error').map(({ message }) => message),
    ).toMatchInlineSnapshot(`
      [
        "states E0502, but the compiler says: error[E0382]: borrow of moved value: \`ship\`",
        "raises more than E0382: error: expected \`;\`, found keyword \`let\`",
        "states E0382, but the compiler says: error[E0425]: cannot find value \`harbor\` in this scope",
        "does not raise the lint \`let_underscore_lock\`: error: literal out of range for \`u8\`",
        "no error says "lifetime may not live long enough": error[E0308]: mismatched types",
      ]
    `)
    expect(disproven).toMatchObject({ status: 1, ok: false, passed: 0, failed: 9 })
  })

  test('refuses what only its hidden lines make true, and points into the page, not into the program that it made of it', async () => {
    const unprinted = await summary('unprinted')
    expect(found(unprinted)).toMatchInlineSnapshot(`
      [
        "01-hidden.md:12 as-printed",
        "01-hidden.md:20 as-printed",
        "01-hidden.md:31 as-printed",
        "01-hidden.md:40 as-printed",
        "01-hidden.md:47 as-printed",
        "01-hidden.md:5 as-printed",
        "01-hidden.md:54 as-printed",
        "01-hidden.md:64 as-printed",
        "02-chains.md:16 as-printed",
        "02-chains.md:20 as-printed",
        "02-chains.md:26 failed",
        "03-output.md:15 wrong-output",
        "03-output.md:23 wrong-output",
      ]
    `)
    expect(unprinted.problems.map(({ message }) => message.split('\n', 2).join(' '))).toMatchInlineSnapshot(`
      [
        "without its hidden lines, the sample fails error[E0433]: cannot find type \`Rc\` in this scope",
        "without its hidden lines, the sample fails error[E0531]: cannot find tuple struct or tuple variant \`Berth\` in this scope",
        "without its hidden lines, the sample fails Test executable failed (exit status: 101).",
        "without its hidden lines, the sample fails Test compiled successfully, but it's marked \`compile_fail\`.",
        "without its hidden lines, the sample fails Test executable succeeded, but it's marked \`should_panic\`.",
        "without its hidden lines, the sample fails error[E0425]: cannot find function \`berths\` in this scope",
        "without its hidden lines, the sample fails error[E0425]: cannot find function \`exit\` in this scope",
        "the sample fails error[E0425]: cannot find value \`berths\` in this scope",
        "without its hidden lines, the sample fails error[E0425]: cannot find function, tuple struct or tuple variant \`Ship\` in this scope",
        "without its hidden lines, the sample fails error[E0425]: cannot find value \`crew\` in this scope",
        "without its hidden lines, it states E0382, but the compiler says: error[E0425]: cannot find value \`Ship\` in this scope",
        "prints something else: 12 berths",
        "does not come to its end: ",
      ]
    `)
    expect(unprinted).toMatchObject({ status: 1, ok: false })
    const places = unprinted.problems.flatMap(
      ({ message }) => message.match(/01-harbor\/01-hidden\S*:\d+/g) ?? [],
    )
    expect(places).toContain('01-harbor/01-hidden.md:7:12')
    expect(places.filter(place => place.includes('.printed'))).toEqual([])
  })

  test('proves a page again when it or the crate changes, or when asked to', async () => {
    const target = mkdtempSync(join(tmpdir(), 'snippets-'))
    const content = join(target, 'guide')
    cpSync(join(FIXTURES, 'proven'), content, { recursive: true })
    rmSync(join(content, '01-harbor/01-berths.md'))
    const again = async (...args: string[]) => {
      const { stdout } = await gate('proven', ['--json', '--content', content, ...args], {
        CARGO_TARGET_DIR: target,
        CI: '',
      })
      const { ok, unchanged } = JSON.parse(stdout) as Summary
      return { ok, unchanged }
    }
    try {
      expect(await again()).toEqual({ ok: true, unchanged: 0 })
      expect(await again()).toEqual({ ok: true, unchanged: 12 })
      expect(await again('--fresh')).toEqual({ ok: true, unchanged: 0 })
      expect(await again('--crate', join(FIXTURES, 'deaf-crate'))).toEqual({ ok: false, unchanged: 0 })
      appendFileSync(join(content, '01-harbor/category.md'), '\n```rust\nassert!(false);\n```\n')
      expect(await again()).toEqual({ ok: false, unchanged: 11 })
      expect(await again()).toEqual({ ok: false, unchanged: 11 })
    } finally {
      rmSync(target, { recursive: true, force: true })
    }
  })

  test('refuses a harness that tests something else', async () => {
    const deaf = await summary('proven', ['--crate', join(FIXTURES, 'deaf-crate')])
    expect(new Set(deaf.problems.map(({ rule }) => rule))).toEqual(new Set(['not-tested', 'unknown-test']))
    expect(deaf).toMatchObject({ status: 1, passed: 0, failed: 22 })
  })

  test('ends a sample that does not', async () => {
    const hanging = await summary('hanging', ['--timeout', '5'])
    expect(['time-out', 'harness']).toContain(hanging.problems[0]?.rule)
    expect(hanging.status).toBe(1)
  })

  test('tests only what is asked for', async () => {
    expect(await summary('proven', ['--id', 'category'])).toMatchObject({ status: 0, passed: 1, skipped: 0 })
    expect(await summary('disproven', ['--id', '03-second-error'])).toMatchObject({ status: 1, failed: 1 })
  })
})

test('refuses fences that rustdoc skips or misreads, before anything is built', async () => {
  const unreadable = await summary('unreadable')
  expect(
    unreadable.problems.map(({ file, line, message }) => `${file.slice(10)}:${line} ${message}`),
  ).toMatchInlineSnapshot(`
    [
      "01-skipped.md:3 the info string \`rust title="src/main.rs"\` is not \`rust,attribute,… (key="value")\`, so rustdoc may skip or misread it",
      "01-skipped.md:7 \`tokio\` is no attribute of the gate",
      "01-skipped.md:11 \`no_run\` with \`compile_fail\`",
      "01-skipped.md:11 an error code must come last",
      "01-skipped.md:15 the info string \`Rust\` is not \`rust,attribute,… (key="value")\`, so rustdoc may skip or misread it",
      "01-skipped.md:19 the info string \`rs\` is not \`rust,attribute,… (key="value")\`, so rustdoc may skip or misread it",
      "01-skipped.md:23 a fence inside HTML is no code block: put a blank line before it",
      "02-misread.md:3 \`no-run\` is no attribute of the gate",
      "02-misread.md:7 \`ignore-gpu\` is no attribute of the gate",
      "02-misread.md:11 the info string \`should_panic\` is not \`rust,attribute,… (key="value")\`, so rustdoc may skip or misread it",
      "02-misread.md:15 a fence without a language: rustdoc would run it as Rust",
      "02-misread.md:19 indented code: rustdoc would run it; use a fence with a language",
      "02-misread.md:21 \`compile_fail\` must state one of: an error code, \`(lint="…")\`, \`(error="…")\`",
      "02-misread.md:25 \`ignore\` needs its reason: \`rust,ignore (needs a GPU)\`",
      "02-misread.md:29 an error code without \`compile_fail\`",
      "02-misread.md:33 unknown key \`needs\`",
      "03-dodged.md:3 this looks like Rust but is fenced as \`text\`: fence it as \`rust\`, or say why not: \`text (reason)\`",
      "03-dodged.md:9 this looks like Rust but is fenced as \`rust-like\`: fence it as \`rust\`, or say why not: \`rust-like (reason)\`",
      "04-unclosed.md:3 the fence \`\`\`rust is never closed and swallows what follows",
      "05-chains.md:23 \`excerpt\` needs its reason: \`(excerpt="the server is another program")\`",
      "05-chains.md:27 free text \`later\` only with \`ignore\`",
      "05-chains.md:35 output of nothing: no sample that runs stands above it",
      "05-chains.md:3 continues nothing: no sample above it compiles",
      "05-chains.md:11 continues sample 2, which is not meant to compile and run to its end",
      "05-chains.md:15 \`continues="4"\` is not the number of a sample above",
      "05-chains.md:19 \`continues="the first"\` is not the number of a sample above",
    ]
  `)
  expect(unreadable).toMatchObject({ status: 1, ok: false, passed: 0 })
})

test('says so and passes without cargo, but fails in CI', async () => {
  const PATH = dirname(FIXTURES)
  const alone = await gate('proven', [], { PATH, CI: '' })
  expect(alone.stdout).toContain('!!! SNIPPETS SKIPPED')
  expect(alone.stdout.trim().split('\n').at(-1)).toBe('0 passed, 0 failed, 22 skipped')
  expect(alone.status).toBe(0)

  const inCi = await gate('proven', [], { PATH, CI: 'true' })
  expect(inCi.stdout).toContain('CI=true')
  expect(inCi.status).toBe(1)
})

test('lets few samples of a whole guide go unproven', async () => {
  const some = await summary('proven', ['--unproven', '3'])
  expect(some.problems).toMatchObject([
    { rule: 'unproven', message: '3 of 22 samples are not proven as printed; at most 3 % may be' },
  ])
  expect(some).toMatchObject({ status: 1, ok: false })
})

test('names what it does not know', async () => {
  const { status, stderr } = await gate('proven', ['--id', 'berth'])
  expect(stderr).toContain('No category or question is named `berth`')
  expect(status).toBe(2)
})
