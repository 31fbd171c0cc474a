import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { renderAnswer, TEMPLATES } from './harness.js'

const ANSWER =
  'Text `a < b` and <kbd>Esc</kbd>.\n\n```rust\nlet x = 1;\n```\n\n<span dir="rtl">inside `c` here</span>'

test('in text from right to left each piece of code says that it is not', async () => {
  const { html } = await renderAnswer(ANSWER, 'xhtml', { settings: { language: 'he' } })
  expect(html.match(/<(?:code|kbd|figure)[^>]* dir="ltr"/g)).toHaveLength(4)
  expect(html).not.toMatch(/<pre[^>]* dir=/)
})

test('in text from left to right only a part that is turned does', async () => {
  const { html } = await renderAnswer(ANSWER, 'xhtml')
  expect(html.match(/ dir="ltr"/g)).toHaveLength(1)
  expect(html).toMatch(/<span dir="rtl">inside <code dir="ltr">c<\/code>/)
})

test('the stylesheet of e-books turns nothing, which EPUB forbids', () => {
  const css = readFileSync(join(TEMPLATES, 'classic/epub.css'), 'utf8')
  expect(css).not.toMatch(/(?:^|[\s;{])(?:direction|unicode-bidi)\s*:/)
})
