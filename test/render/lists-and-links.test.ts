import { expect, test } from 'vitest'
import { legibleAddress } from '../../src/render/answer/nodes/web-link.js'
import { makeRenderer, renderAnswer } from './harness.js'
import { makeGuide } from './records.js'

test.each([
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
])('a list of type %s counts so', async (type, style) => {
  const list = `<ol type="${type}" start="3"><li>first</li></ol>`
  for (const medium of ['print', 'xhtml'] as const) {
    const { html } = await renderAnswer(`S.\n\n${list}`, medium)
    expect(html).toContain(`<ol type="${type}" start="3" class="${style}"><li>first`)
  }
})

test('a list of another type counts in numbers', async () => {
  const { html } = await renderAnswer('S.\n\n<ol type="x"><li>first</li></ol>', 'print')
  expect(html).toContain('<ol><li>')
})

test.each([
  ['98. one\n99. two\n100. three', '<ol start="98" style="--signs:3">'],
  ['999999999. one', '<ol start="999999999" style="--signs:9">'],
  ['<ol><li value="4711">one</li></ol>', '<ol style="--signs:4">'],
  [
    '<ol type="i" start="8"><li>one</li></ol>',
    '<ol type="i" start="8" class="lower-roman" style="--signs:4">',
  ],
  ['97. one\n98. two\n99. three', '<ol start="97">'],
])('a list says how long its long numbers are: %s', async (list, start) => {
  const { html } = await renderAnswer(`S.\n\n${list}`, 'print')
  expect(html).toContain(start)
})

test.each([
  ['- [ ] Weigh anchor', 'tight'],
  ['- [ ] Weigh anchor\n\n- [x] Sail', 'loose'],
  ['1. [ ] Weigh anchor', 'numbered'],
])('the words of a task follow its box: %s', async list => {
  const { html } = await renderAnswer(`S.\n\n${list}`, 'print')
  expect(html).toContain('aria-label="to do"></span>Weigh')
})

test('print says the address of a link in letters, links keep it in ASCII', async () => {
  const source =
    'S. [size](https://example.org/größe/%C3%A4?q=ü%26%20x) [city](https://münchen.example/straße) [user](https://me@tromsø.example:8080)'
  const { html } = await renderAnswer(source, 'print')
  expect(html).toContain('data-address="https://example.org/größe/ä?q=ü%26%20x"')
  expect(html).toContain('href="https://xn--mnchen-3ya.example/stra%C3%9Fe"')
  expect(html).toContain('data-address="https://münchen.example/straße"')
  expect(html).toContain('href="https://me@xn--troms-zua.example:8080"')
  const { html: screen } = await renderAnswer(source, 'xhtml')
  expect(screen).toContain('href="https://xn--mnchen-3ya.example/stra%C3%9Fe"')
  expect(screen).not.toContain('data-address')
})

test('an address that stands in the text already is not said twice, in whatever form it was typed', async () => {
  const { html } = await renderAnswer(
    'S. <https://example.org/größe> [example.org](https://example.org/)',
    'print',
  )
  expect(html.match(/class="bare"/g)).toHaveLength(2)
})

test('what no font has, what has a meaning and what cannot be seen stays encoded', async () => {
  const renderer = await makeRenderer(
    await makeGuide({ categories: [{ title: 'A', questions: [{ id: 'one', answer: 'One.' }] }] }),
  )
  const address = 'https://example.org/%E6%97%A5%C3%A9%2F%E2%80%AE%20%C2%A0%FF'
  expect(legibleAddress(address, renderer)).toBe('https://example.org/%E6%97%A5é%2F%E2%80%AE%20%C2%A0%FF')
})
