import { expect, test } from 'vitest'
import { inspectSvg } from '../../src/parse/images/svg/inspect-svg.js'
import { dressSvg } from '../../src/render/fonts/svg/dress.js'
import { checkGlyphs } from '../../src/render/index.js'
import { makeRenderer } from './harness.js'
import { makeGuide } from './records.js'

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ${attributes}>${inside}</svg>`

function guideWith(drawing: string) {
  const guide = makeGuide({ categories: [{ title: 'First', questions: [{ id: 'one', answer: 'Text.' }] }] })
  const facts = inspectSvg(Buffer.from(drawing))
  if ('rule' in facts) throw new Error(facts.text)
  guide.assets.set('figures/a.svg', { path: 'figures/a.svg', ...facts })
  return guide
}

/** Families and weights that a drawing carries along. */
function carried(drawing: string): string[] {
  return [
    ...drawing.matchAll(
      /@font-face\{font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+);src:url\("data:font\/woff2;base64,/g,
    ),
  ].map(match => match.slice(1, 4).join(' '))
}

test('words are set in the faces of the theme, which the drawing carries along: those it needs', async () => {
  const { faces } = await makeRenderer(guideWith(svg('<text>A → B ☑</text>')))
  const dress = (inside: string, attributes?: string) => dressSvg(svg(inside, attributes), faces)
  expect(carried(dress('<text>A</text>'))).toEqual(['Source Sans 3 400 normal'])
  expect(carried(dress('<text font-weight="bold">A</text>'))).toEqual([
    'Source Sans 3 400 normal',
    'Source Sans 3 600 normal',
  ])
  expect(carried(dress('<text>A</text>', 'font-family="monospace"'))).toEqual([
    'Source Sans 3 400 normal',
    'JetBrains Mono 400 normal',
  ])
  expect(carried(dress('<text>A → B ☑</text>'))).toEqual([
    'Source Sans 3 400 normal',
    'JetBrains Mono 400 normal',
    'DejaVu Mono 400 normal',
  ])
  expect(dress('<text>A</text>')).toMatch(/^<svg [^>]*><style>@font-face/)
})

test('a drawing without words stays as it is', async () => {
  const { faces } = await makeRenderer(guideWith(svg('<title>A</title><path d="M0 0"/>')))
  expect(dressSvg(svg('<title>A</title><path d="M0 0"/>'), faces)).toBe(
    svg('<title>A</title><path d="M0 0"/>'),
  )
})

test('a character of a drawing that no font has is told at its place', async () => {
  const guide = guideWith(svg('\n<text>clef 𝄞</text>'))
  expect(checkGlyphs(guide, await makeRenderer(guide))).toMatchObject([
    { rule: 'missing-glyph', file: expect.stringContaining('figures/a.svg'), line: 2, column: 12 },
  ])
})
