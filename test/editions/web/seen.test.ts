import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { renderWeb } from '../../../src/editions/web/document.js'
import type { PageData } from '../../../src/model/page.js'
import { makeRenderer } from '../../render/harness.js'
import { makeGuide, makeSelection } from '../../render/records.js'

async function toldText(answer: string): Promise<string | undefined> {
  const guide = await makeGuide({ categories: [{ title: 'First', questions: [{ id: 'one', answer }] }] })
  const { html } = await renderWeb(makeSelection(guide), await makeRenderer(guide))
  const held = /id="page_data">([^<]*)</.exec(html)?.[1] ?? ''
  const data = JSON.parse(inflateRawSync(Buffer.from(held, 'base64')).toString()) as PageData
  return data.questions[0]?.text
}

test.each([
  [
    'words, code in them, a block of code',
    'Says `a->b()` in 64 KiB.\n\n```rust\nfn main() {}\n```\n\nSo "it" is.',
  ],
  ['a call-out with its label', 'Yes.\n\n:::pitfall\nMind.\n:::\n\n:::followup\nReally?\n\nYes.\n:::'],
  ['a table and a list', 'Yes.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n- one\n- two\n  - three'],
])('an answer that holds its text brings no second one: %s', async (_, answer) => {
  expect(await toldText(answer)).toBeUndefined()
})

test.each([
  ['a footnote', 'Yes[^1], it is.\n\n[^1]: Said so.', 'Yes, it is.\nSaid so.'],
  ['raw HTML', 'Yes.\n\n<div>Aside</div>', 'Yes.'],
])('an answer that says more than its text brings it: %s', async (_, answer, text) => {
  expect(await toldText(answer)).toBe(text)
})
