import { expect, test } from 'vitest'
import { coverView } from '../../../src/editions/common/cover-view.js'
import { renderEpub } from '../../../src/editions/epub/document.js'
import { createContext } from '../../../src/render/renderer/context.js'
import { makeRenderer } from '../../render/harness.js'
import { makeGuide, makeSelection } from '../../render/records.js'

async function contextOf(title: string, ids?: string[]) {
  const guide = await makeGuide({
    settings: { title, badges: ['Second edition'] },
    categories: [{ title: 'One', questions: ['one', 'two'].map(id => ({ id, answer: 'Yes.' })) }],
  })
  return createContext(makeSelection(guide, ids), await makeRenderer(guide))
}

test.each([
  ['Rust notes', 'short'],
  ['A title of many words that goes on for more than a line', 'long'],
  ['Internationalization', 'long'],
  ['面接対策ハンドブック', 'short'],
  ['シニア開発者のための面接対策ハンドブック', 'short'],
  ['シニアRust開発者のための面接対策ハンドブック', 'long'],
  ['Donaudampfschifffahrtsgesellschaftskapitän', 'very-long'],
  ['word '.repeat(60).trim(), 'very-long'],
])('"%s" is set as a title that is %s', async (title, length) => {
  expect(coverView(await contextOf(title))).toMatchObject({ title, length })
})

test('the cover of part of a guide names the part and counts its questions', async () => {
  const { selection, renderer } = await contextOf('Rust notes', ['two'])
  const { cover } = await renderEpub(selection, renderer)
  expect(cover.page.html).toContain('<p class="selection">Some questions</p>')
  expect(cover.page.html.replace(/\n/g, '')).toContain('<li>1 question</li><li>Second edition</li>')
})

test('the cover is set in the faces of the theme or the guide, by their custom properties', async () => {
  const { selection, renderer } = await contextOf('Rust notes')
  const { resources } = (await renderEpub(selection, renderer)).cover.page
  const css = Buffer.from(resources.get('theme/epub-cover-picture.css')?.bytes ?? []).toString()
  expect(css).toContain('font-family: var(--text)')
  expect(css).not.toMatch(/Source|DejaVu/)
  expect(Buffer.from(resources.get('fonts.css')?.bytes ?? []).toString()).toContain('--text:')
})
