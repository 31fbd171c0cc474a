import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createRenderer, renderHandbook } from '../../src/render/index.js'
import { makeGuide, makeSelection } from './records.js'

const templates = resolve(import.meta.dirname, '../../templates')

test('a handbook has its outline, its page slots and its resources', async () => {
  const guide = makeGuide({
    categories: [
      { title: 'First', questions: [{ id: 'one', answer: 'Spoken.\n\n```rust\nfn main() {}\n```' }] },
    ],
  })
  const renderer = await createRenderer({ guide, theme: 'classic', templates, paper: 'a4', date: null })
  const document = await renderHandbook(makeSelection(guide), renderer)
  expect(document.outline).toEqual([
    {
      title: '1 First',
      anchor: 'chapter-1',
      children: [{ title: '1.1 What is one?', anchor: 'one', children: [] }],
    },
  ])
  expect(document.html).toContain('data-page-of="one"')
  expect(document.html).toContain('>fn main() {}<')
  expect([...document.resources.keys()]).toContain('theme/handbook.css')
})
