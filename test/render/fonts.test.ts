import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { checkGlyphs } from '../../src/render/index.js'
import { parsedGuide } from '../support/parsed-guide.js'
import { makeRenderer } from './harness.js'
import { makeGuide, makeSelection } from './records.js'

const require = createRequire(import.meta.url)
const guideOf = async (answer: string, settings: Parameters<typeof makeGuide>[0]['settings'] = {}) =>
  makeGuide({ settings, categories: [{ title: 'First', questions: [{ id: 'one', answer }] }] })

test('only the font files a guide needs are embedded', async () => {
  const files = async (answer: string): Promise<string> => {
    const { faces } = await makeRenderer(await guideOf(answer))
    return faces.map(face => face.source).join('\n')
  }
  expect(await files('Plain – text → here.')).not.toMatch(/latin-ext|greek|cyrillic|dejavu/)
  expect(await files('Greek α.')).toMatch(/source-serif-4-greek-400-normal/)
  expect(await files('Привет')).toMatch(/source-serif-4-cyrillic-400/)
  expect(await files('Łódź')).toMatch(/latin-ext/)
  expect(await files('A box ☑.')).toMatch(/dejavu-mono/)
})

test('faces know their PostScript names and none is called like a generic family', async () => {
  const { faces } = await makeRenderer(await guideOf('Text.'))
  expect(faces.find(face => face.use === 'text')?.postscriptName).toBe('SourceSerif4-Regular')
  for (const face of faces) {
    expect(face.postscriptName).not.toBe('')
    expect(face.family).not.toMatch(/^(sans-)?serif$|^monospace$/i)
  }
})

test('a character no font has is told once a file, with its place and number', async () => {
  const guide = await guideOf(
    'Plain.\n\nA face 𝄞 and 𝄞 again.\n\n```rust\n# let hidden = "𝄫";\nlet clef = "𝄢";\n```',
  )
  const messages = checkGlyphs(guide, await makeRenderer(guide))
  expect(messages).toMatchObject([
    { rule: 'missing-glyph', severity: 'warning', message: 'No font has 𝄞 (U+1D11E)', line: 12, column: 8 },
    { rule: 'missing-glyph', message: 'No font has 𝄢 (U+1D122)', line: 16, column: 13 },
  ])
})

test.each([
  ['after hidden lines', '```rust\n#\n# a();\nb("𝄞");\n```', 13, 4],
  ['after a line that shows its hash', '```rust\n# 𝄞\n## 𝄞\n```', 12, 3],
  ['in a list', '- one\n\n  ```text\n  ab𝄞\n  ```', 13, 5],
  ['in a quotation', '> ```text\n> ab\n> a𝄞\n> ```', 12, 4],
])('a character of code is told at its place in the file: %s', async (_, answer, line, column) => {
  const guide = await guideOf(answer)
  expect(checkGlyphs(guide, await makeRenderer(guide))).toMatchObject([{ line, column }])
})

test('columns count as editors do: a clef takes two', async () => {
  const guide = await guideOf('Is 𝄞 or 𝄢.')
  expect(checkGlyphs(guide, await makeRenderer(guide))).toMatchObject([{ column: 4 }, { column: 10 }])
})

test('a letter and its accent are the letter that a font has', async () => {
  const guide = await guideOf('Cafe\u0301, `u\u0308`.\n\n```text\no\u0302\n```')
  expect(checkGlyphs(guide, await makeRenderer(guide))).toEqual([])
})

test('arrows, comparison signs, check marks and box drawing are all there', async () => {
  const guide = await guideOf('→ ← ↔ ≤ ≥ ≠ × µ β ✓ ✗ … – — ☑\n\n```text\n┌─┐\n│ │\n└─┘\n```')
  expect(checkGlyphs(guide, await makeRenderer(guide))).toEqual([])
})

test('what the cover says is looked at too', async () => {
  const guide = await makeGuide({
    settings: { title: 'Rust 𝄞' },
    categories: [{ title: 'One', questions: [{ id: 'one', answer: 'Yes.' }] }],
  })
  expect(checkGlyphs(guide, await makeRenderer(guide))).toMatchObject([
    { rule: 'missing-glyph', file: 'guide/guide.yaml', message: 'No font has 𝄞 (U+1D11E)' },
  ])
})

// Columns count from where the value begins, its quotes included.
test('a sign on the cover is told at its own line', async () => {
  const files = {
    'guide.yaml': 'title: T\nbadges:\n  - ok\n  - "a 𝄞"\nauthors: [A, 𝄢]\npublisher: 𝄡\nversion: "1 𝄪"\n',
    '01-a/category.md': '# A\n',
    '01-a/01-b.md': '---\nlevel: mid\ntags: [a]\nsummary: S.\n---\n\n# B?\n\nYes.\n',
  }
  const { guide } = await parsedGuide(files, '/g')
  const messages = checkGlyphs(guide, await makeRenderer(guide))
  expect(messages.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual(
    ['4:7', '5:14', '6:12', '7:12'].map(place => `g/guide.yaml:${place}`),
  )
})

test('a Japanese guide without a font gets one readable message a file', async () => {
  const guide = await guideOf('所有権とは何ですか。借用規則を説明してください。', { language: 'ja' })
  const messages = checkGlyphs(guide, await makeRenderer(guide))
  expect(messages).toHaveLength(1)
  expect(messages[0]?.message).toMatch(/^No font has \d+ characters of this file: 所 有 権 .* …$/)
})

test("the guide's own font comes first in its stack and fills gaps", async () => {
  const bytes = readFileSync(
    require.resolve('@fontsource/dejavu-mono/files/dejavu-mono-latin-400-normal.woff2'),
  )
  const font = { path: 'fonts/own.woff2', bytes, weight: 400, style: 'normal' as const, use: 'text' as const }
  const guide = await guideOf('Text.', { fonts: [font] })
  const document = await renderHandbook(makeSelection(guide), await makeRenderer(guide))
  const css = Buffer.from(document.resources.get('fonts.css')?.bytes ?? []).toString()
  expect(css).toContain('--text:"Guide Text","Source Serif 4","JetBrains Mono";')
  expect(document.resources.get('fonts/guide-1.woff2')?.bytes).toEqual(bytes)
})
