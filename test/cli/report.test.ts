import { describe, expect, test } from 'vitest'
import { formatBuildReport } from '../../src/cli/report/build-report.js'
import { formatEnvelope } from '../../src/cli/report/envelope.js'
import { failureMessages, formatFailure } from '../../src/cli/report/failure.js'
import { createPaint } from '../../src/cli/report/paint.js'
import { formatBytes, formatDuration } from '../../src/cli/report/quantities.js'
import { UsageError, VademecumError } from '../../src/diagnostics.js'
import type { Message } from '../../src/model/message.js'
import type { BuildResult } from '../../src/session/result.js'

const plain = createPaint(false)
const warning: Message = {
  severity: 'warning',
  rule: 'missing-glyph',
  message: 'No font has ☃ (U+2603)',
  hint: 'Add a font that has it.',
  file: 'content/01-a/02-b.md',
  line: 7,
  column: 3,
}
const error: Message = { ...warning, severity: 'error', rule: 'front-matter-schema', message: 'Unknown key' }
const note: Message = {
  ...warning,
  severity: 'info',
  rule: 'sandbox-off',
  message: 'No sandbox',
  hint: null,
  file: null,
}
const result: BuildResult = { ok: true, artifacts: [], messages: [], questions: 13, ms: 4213 }

describe('the report of a build', () => {
  test('a flood of one rule is told by its first and a number, and whole where all is asked for', () => {
    const flood = Array.from({ length: 20_000 }, (_, index) => ({ ...warning, line: index + 1 }))
    const report = formatBuildReport({ ...result, messages: [...flood, error] }, plain)
    expect(report.split('\n').length).toBeLessThan(60)
    expect(report).toContain('1 error:')
    expect(report).toContain('20000 warnings:')
    expect(report).toContain(
      '  … and 19980 more of missing-glyph; `vademecum check --verbose` shows them all\n',
    )
    expect(report).toContain(`${warning.file}:20:3`)
    expect(report).not.toContain(`${warning.file}:21:3`)
    const whole = formatBuildReport({ ...result, messages: flood }, plain, Number.POSITIVE_INFINITY)
    expect(whole.split('\n').length).toBeGreaterThan(40_000)
    const failure = new VademecumError('The guide has errors', { messages: flood })
    expect(formatFailure(failure, plain, false).split('\n').length).toBeLessThan(50)
    expect(formatFailure(failure, plain, true).split('\n').length).toBeGreaterThan(40_000)
    expect(JSON.parse(formatEnvelope({ ok: true, artifacts: [], messages: flood })).messages).toHaveLength(
      20_000,
    )
  })

  test('artifacts, warnings and notes', () => {
    const artifact = {
      edition: 'handbook',
      selection: { kind: 'guide', name: 'guide' },
      questions: 13,
    } as const
    const artifacts = [
      { ...artifact, path: 'out/handbook.pdf', files: [], pages: 24, bytes: 180_300, ms: 1890 },
      { ...artifact, path: 'out/handbook.epub', files: [], pages: null, bytes: 1_220_100, ms: 612 },
      { ...artifact, path: 'out/cheat-sheet.pdf', files: [], pages: 1, bytes: 40_200, ms: 61_000 },
    ]
    expect(
      `\n${formatBuildReport({ ...result, artifacts, messages: [note, warning] }, plain)}`,
    ).toMatchInlineSnapshot(`
      "
      1 warning:
        content/01-a/02-b.md:7:3  warning  missing-glyph  No font has ☃ (U+2603)
            Add a font that has it.

      1 note:
        info  sandbox-off  No sandbox

        out/handbook.pdf     24 pages  180 kB      1.9 s
        out/handbook.epub              1.2 MB     612 ms
        out/cheat-sheet.pdf    1 page   40 kB  1 min 1 s

      Built 3 files from 13 questions in 4.2 s, 1 warning, 1 note
      "
    `)
  })

  test('errors', () => {
    const failed = { ...result, ok: false, messages: [warning, error, { ...error, line: 9 }] }
    expect(`\n${formatBuildReport(failed, plain)}`).toMatchInlineSnapshot(`
      "
      2 errors:
        content/01-a/02-b.md:7:3  error  front-matter-schema  Unknown key
            Add a font that has it.
        content/01-a/02-b.md:9:3  error  front-matter-schema  Unknown key
            Add a font that has it.

      1 warning:
        content/01-a/02-b.md:7:3  warning  missing-glyph  No font has ☃ (U+2603)
            Add a font that has it.

      Nothing was written: 2 errors, 1 warning
      "
    `)
  })

  test('colors only where they are wanted', () => {
    expect(formatBuildReport(result, createPaint(true))).toContain('\u001b[32mBuilt')
    expect(formatBuildReport(result, plain)).not.toContain('\u001b')
  })
})

describe('an error that ends a command', () => {
  const low = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const failure = new VademecumError('Cannot write out/handbook.pdf: no space is left on the disk', {
    hint: 'Free some space.',
    cause: new Error('step 2', { cause: low }),
    messages: [error],
  })

  test('for people: messages, error, causes once, what to do', () => {
    expect(`\n${formatFailure(failure, plain, false)}`).toMatchInlineSnapshot(`
      "
      content/01-a/02-b.md:7:3  error  front-matter-schema  Unknown key
          Add a font that has it.
      error: Cannot write out/handbook.pdf: no space is left on the disk
          because: step 2
          because: ENOSPC: no space left on device, write
          Free some space.
      "
    `)
  })

  test('a bug says so', () => {
    expect(formatFailure(new TypeError('x is not a function'), plain, false)).toMatchInlineSnapshot(`
      "error: x is not a function
          This is a fault of Vademecum; --verbose shows where.
      "
    `)
    expect(formatFailure(new TypeError('x is not a function'), plain, true)).toContain('report.test.ts')
  })

  test('for programs', () => {
    expect(failureMessages(failure).map(({ rule, message }) => [rule, message])).toEqual([
      ['front-matter-schema', 'Unknown key'],
      ['build-failed', 'Cannot write out/handbook.pdf: no space is left on the disk'],
    ])
    expect(
      formatEnvelope({ ok: false, artifacts: [], messages: failureMessages(new UsageError('No', 'Do')) }),
    ).toBe(
      '{"schemaVersion":1,"ok":false,"artifacts":[],"messages":[{"severity":"error","rule":"usage","file":null,"line":null,"column":null,"message":"No","hint":"Do"}]}\n',
    )
  })
})

test('quantities', () => {
  expect([0, 999, 1000, 640_400, 999_499, 999_500, 12_345_678].map(formatBytes)).toEqual([
    '0 B',
    '999 B',
    '1 kB',
    '640 kB',
    '999 kB',
    '1.0 MB',
    '12.3 MB',
  ])
  expect([0, 999.4, 999.6, 1234, 59_949, 59_950, 125_000].map(formatDuration)).toEqual([
    '0 ms',
    '999 ms',
    '1.0 s',
    '1.2 s',
    '59.9 s',
    '1 min 0 s',
    '2 min 5 s',
  ])
})
