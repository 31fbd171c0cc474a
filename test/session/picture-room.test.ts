import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { resolveOptions } from '../../src/config.js'
import { PAPERS } from '../../src/model/paper.js'
import { openGuide } from '../../src/session/open-guide.js'
import { question, temporaryGuide } from '../parse/temporary-guide.js'

const CLASSIC = resolve(import.meta.dirname, '../../templates/classic')

/** A picture of one color. */
function picture(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .jpeg()
    .toBuffer()
}

/** Pixels of the pictures `wide.jpg` and `tall.jpg` of a guide. */
async function pixels(paper: string, files: Record<string, string> = {}): Promise<(number | undefined)[]> {
  const { path } = temporaryGuide({
    '01-a/wide.jpg': await picture(4000, 1000),
    '01-a/tall.jpg': await picture(1000, 5000),
    '01-a/01-first.md': question('It is.\n\n![W](wide.jpg)\n\n![T](tall.jpg)'),
    ...files,
  })
  if (files['guide.yaml']) {
    cpSync(CLASSIC, join(path, 'mine'), { recursive: true })
    const theme = join(path, 'mine/theme.yaml')
    writeFileSync(theme, readFileSync(theme, 'utf8').replaceAll('measure: 345', 'measure: 144'))
  }
  const { guide } = await openGuide(resolveOptions({ guide: path, paper }))
  const sizes = await Promise.all(
    [...(guide?.assets.values() ?? [])].map(({ bytes }) => sharp(bytes).metadata()),
  )
  return sizes.flatMap(({ width, height }) => (width > height ? [width] : [height]))
}

test.each(Object.keys(PAPERS))(
  'a picture has 300 dots an inch on %s, as wide or as high as it gets',
  async paper => {
    const { layouts } = parse(readFileSync(join(CLASSIC, 'theme.yaml'), 'utf8')) as {
      layouts: Record<string, { measure: number; lines: number; leading: number }>
    }
    const { measure = 0, lines = 0, leading = 0 } = layouts[paper] ?? {}
    const [wide = 0, tall = 0] = await pixels(paper)
    expect(Math.abs(wide - (measure / 72) * 300)).toBeLessThan(2)
    expect(Math.abs(tall - ((0.7 * lines * leading) / 72) * 300)).toBeLessThan(6)
  },
)

test('the room is that of the theme of the guide', async () => {
  expect((await pixels('a4', { 'guide.yaml': 'title: Mine\ntheme: mine\n' }))[0]).toBe(600)
})

test('a theme that is wrong or not there is told elsewhere', async () => {
  const { path } = temporaryGuide({
    'guide.yaml': 'title: Mine\ntheme: nowhere\n',
    '01-a/wide.jpg': await picture(4000, 1000),
    '01-a/01-first.md': question('It is.\n\n![W](wide.jpg)'),
  })
  expect((await openGuide(resolveOptions({ guide: path }))).guide?.assets.size).toBe(1)
})
