import { expect, test } from 'vitest'
import { renderAnswer } from './harness.js'

const others = [
  { id: 'two', title: 'What is two, really?', short: 'Two', answer: 'Two.\n\n## Part\n\nText.' },
  { id: 'three', title: 'What is three?', answer: 'Three.' },
]
const answer = 'See [the second](two), [a part](two#part) and [the third](three).'

test('inside the selection a link is live, in print with its number and a page slot', async () => {
  const { html } = await renderAnswer(answer, 'print', { others })
  expect(html).toContain(
    '<a href="#two" class="question-link">the second</a> <span class="page-reference">→ 2.1, p.',
  )
  expect(html).toMatch(/<span class="page-slot" style="--digits:2" data-page-of="two"><\/span>/)
  expect(html).toContain('<a href="#two--part" class="question-link">a part</a>')
  expect(html).toContain('data-page-of="two--part"')
})

test('an e-book links to the chapter files, the web to anchors, neither with pages', async () => {
  const xhtml = await renderAnswer(answer, 'xhtml', { others })
  expect(xhtml.html).toContain('<a href="chapter-2.xhtml#two" class="question-link">the second</a>')
  expect(xhtml.html).toContain('href="chapter-2.xhtml#two--part"')
  const web = await renderAnswer(answer, 'web', { others })
  expect(web.html).toContain('<a href="#two" class="question-link">the second</a>')
  expect(xhtml.html + web.html).not.toContain('data-page-of')
})

test('out of the selection a link becomes text that names its question', async () => {
  const { html } = await renderAnswer(answer, 'print', { others, selected: ['one', 'three'] })
  expect(html).toContain('See the second (2.1 Two), a part (2.1 Two) and')
  expect(html).not.toContain('href="#two')
  expect(html).not.toContain('data-page-of="two')
  expect(html).toContain('href="#three"')
})

test('a name that is said already is not said twice; cards have no links at all', async () => {
  const { html } = await renderAnswer('See [2.2 What is three?](three).', 'card', { others })
  expect(html).toContain('See 2.2 What is three?.')
  expect(html).not.toContain('<a')
})
