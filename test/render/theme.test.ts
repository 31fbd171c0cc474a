import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { pageFrame } from '../../src/editions/handbook/page-frame.js'
import { PAPERS, type PaperName } from '../../src/model/paper.js'
import { loadTheme } from '../../src/render/theme/load.js'
import { READING } from '../support/theme-reading.js'
import { makeRenderer, TEMPLATES } from './harness.js'
import { makeGuide, makeSelection } from './records.js'

let folder: string
const guide = await makeGuide({
  categories: [{ title: 'First', questions: [{ id: 'one', answer: 'One.' }] }],
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vademecum-theme-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function theme(name: string, files: Record<string, string>): Promise<string> {
  const path = join(folder, name)
  await mkdir(path)
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text)
  return path
}

async function htmlWith(path: string): Promise<string> {
  const document = await renderHandbook(makeSelection(guide), await makeRenderer(guide, { theme: path }))
  return document.html
}

test('what a theme leaves out comes from the classic one', async () => {
  const path = await theme('own', {
    'handbook.html': '<p>{{ cover.title }}</p>{% render "part.html" %}',
    'part.html': 'mine',
  })
  expect(await htmlWith(path)).toBe('<p>A Guide</p>mine')
  const document = await renderHandbook(makeSelection(guide), await makeRenderer(guide, { theme: path }))
  expect(document.resources.has('theme/handbook.css')).toBe(true)
})

test('values are escaped without being asked', async () => {
  const path = await theme('escape', { 'handbook.html': '{{ cover.title }}' })
  const hostile = await makeGuide({
    settings: { title: '<script>' },
    categories: [{ title: 'First', questions: [{ id: 'one', answer: 'One.' }] }],
  })
  const document = await renderHandbook(makeSelection(hostile), await makeRenderer(hostile, { theme: path }))
  expect(document.html).toBe('&lt;script&gt;')
})

test.each([
  ['an include outside', '{% include "../../package.json" %}'],
  ['an absolute include', '{% render "/etc/passwd" %}'],
  ['an unknown value', '{{ cover.titel }}'],
  ['an unknown filter', '{{ cover.title | shout }}'],
  ['the constructor', '{{ cover.constructor.name }}'],
])('%s is refused', async (name, template) => {
  const path = await theme(name.replaceAll(' ', '-'), { 'handbook.html': template })
  await expect(htmlWith(path)).rejects.toThrow(/The template .*handbook\.html cannot be rendered/)
})

test('a link that leads out of the folder is refused', async () => {
  await writeFile(join(folder, 'secret.css'), 'secret')
  const path = await theme('linked', {})
  await symlink(join(folder, 'secret.css'), join(path, 'handbook.css'))
  await expect(loadTheme(path, TEMPLATES, READING)).rejects.toThrow('leads out of the theme')
})

test('a theme that is not there is wrong usage, a wrong theme.yaml says what is wrong', async () => {
  await expect(loadTheme('nosuch', TEMPLATES, READING)).rejects.toMatchObject({
    status: 2,
    message: 'There is no theme "nosuch"',
  })
  await expect(loadTheme('../classic', TEMPLATES, READING)).rejects.toMatchObject({ status: 2 })
  const path = await theme('wrong', { 'theme.yaml': 'name: x\nfaces: []\nlayout: {}\n' })
  await expect(loadTheme(path, TEMPLATES, READING)).rejects.toMatchObject({
    messages: [
      { message: '`faces` is empty, expected at least one face' },
      { message: 'Unknown key `layout`' },
    ],
  })
})

test('pages: mirrored margins, equal text width, a hair over whole pixels', async () => {
  const { layouts } = await loadTheme('classic', TEMPLATES, READING)
  for (const [name, page] of Object.entries(PAPERS)) {
    const frame = pageFrame(layouts[name as PaperName], page)
    const width = page.width - frame.right.left - frame.right.right
    expect(page.width - frame.left.left - frame.left.right).toBeCloseTo(width, 3)
    for (const length of [width, page.height - frame.top - frame.bottom]) {
      const pixels = (length / 25.4) * 96
      expect(pixels - Math.floor(pixels)).toBeCloseTo(0.1, 2)
    }
    expect(
      Math.min(frame.bottom, frame.right.left, frame.right.right, frame.left.left, frame.left.right),
    ).toBeGreaterThan(5)
  }
})

test('A4 has 60 to 75 characters a line', async () => {
  const { layouts } = await loadTheme('classic', TEMPLATES, READING)
  const characters = layouts.a4.measure / (layouts.a4.size * 0.465)
  expect(characters).toBeGreaterThan(60)
  expect(characters).toBeLessThan(75)
})

test('code colours can be read: contrast of 4.5 on their ground', async () => {
  const { texts } = await loadTheme('classic', TEMPLATES, READING)
  const css = texts.get('handbook.css') ?? ''
  const value = (name: string) => new RegExp(`--${name}: (#\\w+)`).exec(css)?.[1] ?? ''
  const colors = [...css.matchAll(/::highlight\((\w+)\) \{ color: (#\w+)/g)].map(match => match[2] ?? '')
  expect(colors).toHaveLength(7)
  for (const color of [...colors, value('accent'), value('soft')]) {
    for (const ground of [value('ground'), '#ffffff'])
      expect(contrast(color, ground), color).toBeGreaterThanOrEqual(4.5)
  }
})

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.slice(1).match(/../g) ?? []).map(part => {
    const value = Number.parseInt(part, 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
