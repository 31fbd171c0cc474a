import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resolveOptions } from '../../src/config.js'
import type { Guide } from '../../src/model/guide.js'
import { resolveTheme, unknownThemes } from '../../src/session/theme.js'
import { sketchGuide } from '../guide.js'

const CLASSIC = resolve(import.meta.dirname, '../../templates/classic')
let cwd: string
let guide: Guide
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'vademecum-theme-'))
  mkdirSync(join(cwd, 'content'))
  for (const name of ['mine', 'content/own']) cpSync(CLASSIC, join(cwd, name), { recursive: true })
  symlinkSync(join(cwd, 'mine'), join(cwd, 'content/link'))
  guide = { ...(await sketchGuide()), root: join(cwd, 'content') }
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

const resolved = (flag: string | undefined, setting: string | null): Promise<string> =>
  resolveTheme(resolveOptions(flag === undefined ? { cwd } : { cwd, theme: flag }), {
    ...guide,
    settings: { ...guide.settings, theme: setting },
  })

test('the flag beats guide.yaml, guide.yaml the default', async () => {
  expect(await resolved(undefined, null)).toBe('classic')
  expect(await resolved(undefined, 'own')).toBe(join(cwd, 'content/own'))
  expect(await resolved('mine', 'own')).toBe(join(cwd, 'mine'))
  expect(await resolved('classic', 'own')).toBe('classic')
})

test.each([
  ['clasic', 'guide.yaml: Unknown theme `clasic`, did you mean `classic`?'],
  ['../mine', 'guide.yaml: The theme `../mine` lies outside the guide'],
  ['link', 'guide.yaml: The theme `link` lies outside the guide'],
])('guide.yaml may not name %s', async (theme, message) => {
  await expect(resolved(undefined, theme)).rejects.toMatchObject({ message, status: 1 })
})

test('unknown flags are told, known ones and none are not', async () => {
  const unknown = async (theme: string): Promise<string[]> =>
    (await unknownThemes(resolveOptions({ cwd, theme }))).map(({ value }) => value)
  expect(await unknown('mine')).toEqual([])
  expect(await unknown('classic')).toEqual([])
  expect(await unknown('clasic')).toEqual(['clasic'])
  expect(await unknownThemes(resolveOptions({ cwd }))).toEqual([])
})
