/** What a preview follows besides the questions: theme, fonts, settings, folders. */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { SMALL_GUIDE } from '../editions/web/support/small-guide.js'
import { ask, startServing } from './support/served.js'

const CLASSIC = resolve(import.meta.dirname, '../../templates/classic')
const FACES = ['400', '700'].map(weight =>
  readFileSync(
    createRequire(import.meta.url).resolve(
      `@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-${weight}-normal.woff2`,
    ),
  ),
)
const settings = SMALL_GUIDE['guide.yaml'] ?? ''

async function serving(...given: Parameters<typeof startServing>) {
  const served = await startServing(...given)
  onTestFinished(() => served.close())
  let { version } = await served.until(() => true)
  const next = async (): Promise<string> => {
    const state = await served.until(state => state.version !== version)
    version = state.version
    return (await ask(served.server.address, '/')).body
  }
  return { ...served, next }
}

test('a theme beside the guide is followed: its stylesheet, its template, and its mistakes, which the last page outlives', async () => {
  const theme = mkdtempSync(join(tmpdir(), 'vademecum-theme-'))
  onTestFinished(() => rmSync(theme, { recursive: true, force: true }))
  const write = (name: string, text: string): void => writeFileSync(join(theme, name), text)
  const classic = (name: string): string => readFileSync(join(CLASSIC, name), 'utf8')
  write('theme.yaml', classic('theme.yaml'))
  const { next, until, server } = await serving(SMALL_GUIDE, { theme })
  write('web.css', `${classic('web.css')}\n.quince{color:red}\n`)
  expect(await next()).toContain('.quince{color:red}')
  write('web.html', classic('web.html').replace('<footer', '<p class="quince">Own words</p>\n<footer'))
  expect(await next()).toContain('<p class="quince">Own words</p>')

  write('web.html', '{{ nothing.of.this.name }}')
  const broken = await until(({ isStale }) => isStale)
  expect(broken.problems[0]?.place).toMatch(/web\.html:1:\d+$/)
  expect(broken.problems[0]?.message).toContain('`nothing`')
  expect((await ask(server.address, '/')).body).toContain('Own words')
  write('web.html', classic('web.html'))
  expect(await next()).not.toContain('Own words')
  expect((await until(() => true)).isStale).toBe(false)
})

test('a font of the guide is followed', async () => {
  const [regular = Buffer.of(), bold = Buffer.of()] = FACES
  const { next, save } = await serving({
    ...SMALL_GUIDE,
    'guide.yaml': `${settings}fonts: [{ file: fonts/own.woff2, use: fallback }]\n`,
    'fonts/own.woff2': regular,
  })
  save('fonts/own.woff2', bold)
  const page = await next()
  expect(page).toContain(bold.toString('base64'))
  expect(page).not.toContain(regular.toString('base64'))
})

test('settings that are broken keep the last page, and are told; mended, the page follows, in its new language, too', async () => {
  const { next, save, until, server } = await serving()
  save('guide.yaml', `${settings}badges: [unclosed\n`)
  const broken = await until(({ isStale }) => isStale)
  expect(broken.problems[0]).toMatchObject({ severity: 'error', question: null })
  expect(broken.problems[0]?.place).toContain('guide.yaml:')
  expect((await ask(server.address, '/')).body).toContain('<html lang="en"')
  save('guide.yaml', `${settings}language: de\n`)
  const page = await next()
  expect(page).toContain('<html lang="de"')
  expect((await until(() => true)).words.handbook).toBe('Handbuch')
})

test('a folder that is renamed is followed', async () => {
  const { next, guide } = await serving()
  renameSync(join(guide, '02-locks'), join(guide, '00-locks'))
  const page = await next()
  expect(page.indexOf('id="bolt"')).toBeGreaterThan(0)
  expect(page.indexOf('id="bolt"')).toBeLessThan(page.indexOf('id="hinge"'))
})
