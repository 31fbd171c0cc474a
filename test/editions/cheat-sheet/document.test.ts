import { expect, test } from 'vitest'
import { renderCheatSheet } from '../../../src/editions/cheat-sheet/document.js'
import { makeRenderer } from '../../render/harness.js'
import { makeGuide, makeSelection } from '../../render/records.js'

const guide = await makeGuide({
  categories: [
    {
      title: 'First',
      questions: [
        { id: 'one', short: 'Key', summary: 'A `Vec<T>` & *more*, see [two](two).', answer: 'One.' },
        { id: 'two', summary: 'Two.', answer: 'Two.' },
      ],
    },
    { title: 'Second', questions: [{ id: 'three', summary: 'Three.', answer: 'Three.' }] },
  ],
})

test('upright and sideways, a line a question in guide order', async () => {
  const document = await renderCheatSheet(makeSelection(guide), await makeRenderer(guide))
  expect(document.portrait.page).toEqual({ width: 210, height: 297 })
  expect(document.landscape.page).toEqual({ width: 297, height: 210 })
  expect(document.lines.map(line => line.id)).toEqual(['line-one', 'line-two', 'line-three'])
  expect(document.lines[0]?.text).toBe('A Vec<T> & more, see two.')
  for (const { html } of [document.portrait, document.landscape]) {
    expect(html).toMatch(/<main id="sheet" class="deep" style="--size:[\d.]+pt;--columns:\d">/)
    expect([...html.matchAll(/<section data-category="([^"]+)"/g)].map(match => match[1])).toEqual([
      'chapter-1',
      'chapter-2',
    ])
    expect([...html.matchAll(/ id="(line-[^"]+)"/g)].map(match => match[1])).toEqual(
      document.lines.map(line => line.id),
    )
    expect(html).toContain(
      'aria-label="Mid"><i></i><i></i></span> A <code>Vec&#x3C;T></code> &#x26; <em>more</em>, see two.',
    )
    expect(html).toContain('3 questions')
  }
})

test('book papers get a sheet of A4, letter stays letter', async () => {
  for (const [paper, width] of [
    ['a5', 210],
    ['b5', 210],
    ['letter', 215.9],
  ] as const) {
    const document = await renderCheatSheet(makeSelection(guide), await makeRenderer(guide, { paper }))
    expect(document.portrait.page.width).toBe(width)
  }
})

test('nothing on the sheet can be smaller than 6 pt', async () => {
  const document = await renderCheatSheet(makeSelection(guide), await makeRenderer(guide))
  const css = Buffer.from(document.portrait.resources.get('theme/cheat-sheet.css')?.bytes ?? []).toString()
  const sizes = [...css.matchAll(/font-size: ([^;]+);/g)].map(match => match[1] ?? '')
  for (const size of sizes) expect(size.startsWith('max(') || Number.parseFloat(size) >= 1, size).toBe(true)
})
