import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { homeFolder, resolveDate, resolveOptions } from '../src/config.js'
import { UsageError } from '../src/diagnostics.js'
import { sketchGuide } from './guide.js'

const { settings } = await sketchGuide()

test('every option has a default', () => {
  const { machine, signal, onEvent, clock, ...rest } = resolveOptions({})
  expect(rest).toEqual({
    guide: resolve('content'),
    out: resolve('out'),
    cwd: resolve('.'),
    editions: null,
    filter: {},
    byCategory: false,
    drafts: false,
    strict: false,
    paper: null,
    theme: null,
    split: false,
    pages: 1,
    fold: false,
    sandbox: 'auto',
    timeoutMs: null,
  })
  expect(machine.env).toEqual({})
  expect(signal.aborted).toBe(false)
})

test('a sheet has one or two sides, and one when it is folded', () => {
  expect(resolveOptions({ pages: 2 }).pages).toBe(2)
  expect(() => resolveOptions({ pages: 3 })).toThrow('Unexpected number of pages `3`, expected 1 or 2')
  expect(() => resolveOptions({ pages: 2, fold: true })).toThrow('A folded cheat sheet has one page')
})

test('paths are relative to the current folder', () => {
  const config = resolveOptions({ cwd: '/home/ada/notes', guide: 'notes.md', out: '../out' })
  expect([config.guide, config.out]).toEqual([resolve('/home/ada/notes/notes.md'), resolve('/home/ada/out')])
})

test.each([
  { timeoutMs: 0 },
  { timeoutMs: Number.NaN },
  { filter: { sample: 0 } },
  { filter: { sample: -2 } },
])('numbers that make no sense: %j', options => {
  expect(() => resolveOptions(options)).toThrow(UsageError)
})

test.each([
  [3_000_000_000, 2 ** 31 - 1],
  [Number.POSITIVE_INFINITY, 2 ** 31 - 1],
  [2 ** 31 - 1, 2 ** 31 - 1],
  [1, 1],
])('a limit of %d ms is one that a timer can hold', (timeoutMs, held) => {
  expect(resolveOptions({ timeoutMs }).timeoutMs).toBe(held)
})

test('a misspelled sandbox is not a weaker one', () => {
  const options = { sandbox: 'required' as 'require' }
  expect(() => resolveOptions(options)).toThrow('Unexpected sandbox `required`, expected auto, require, off')
})

test('an empty HOME is that of the list of users', () => {
  vi.stubEnv('HOME', '')
  expect(homeFolder()).toBe(userInfo().homedir)
  vi.unstubAllEnvs()
})

test('the date: guide.yaml, else SOURCE_DATE_EPOCH as a day in UTC, else none', () => {
  expect(resolveDate({ ...settings, date: '2024-05-06' }, { SOURCE_DATE_EPOCH: '0' })).toBe('2024-05-06')
  expect(resolveDate(settings, { SOURCE_DATE_EPOCH: '1700000000' })).toBe('2023-11-14')
  expect(resolveDate(settings, { SOURCE_DATE_EPOCH: '' })).toBeNull()
  expect(resolveDate(settings, {})).toBeNull()
})

test.each(['yesterday', '-5', '1e9', '99999999999999999'])('SOURCE_DATE_EPOCH may not be %j', epoch => {
  expect(() => resolveDate(settings, { SOURCE_DATE_EPOCH: epoch })).toThrow(
    `SOURCE_DATE_EPOCH is \`${epoch}\``,
  )
})
