import { describe, expect, test } from 'vitest'
import { renderAnswer } from './harness.js'

const MEDIA = ['print', 'xhtml', 'web', 'card'] as const

describe.each(MEDIA)('%s', medium => {
  test('generics in prose and in code survive', async () => {
    const { html } = await renderAnswer("A Vec<T> and a `Vec<Option<&'a str>>`, HashMap<K, V> too.", medium)
    expect(html).toContain('A Vec&#x3C;T> and a ')
    expect(html).toContain("<code>Vec&#x3C;Option&#x3C;&#x26;'a str>></code>")
    expect(html).toContain('HashMap&#x3C;K, V> too.')
  })

  test('dashes, quotes and letters beyond ASCII stay as they are', async () => {
    const { html } = await renderAnswer('Ünï – “quoted” — … → ≤ 日本', medium)
    expect(html).toContain('Ünï – “quoted” — … → ≤ 日本')
  })

  test('what could run or load is gone, its benign twin stays', async () => {
    const { html } = await renderAnswer(
      [
        'Text <b onclick="steal()">bold</b> <a href="javascript:steal()">bad</a> <a href="https://example.org/">good</a>',
        '',
        '<script>steal()</script>',
        '',
        '<iframe src="https://example.org/"></iframe>',
        '',
        '<style>body { background: url(https://example.org/x.png) }</style>',
        '',
        '<img src="https://example.org/x.png" alt="a picture elsewhere">',
        '',
        '<p style="position: fixed">styled</p>',
        '',
        '[link](javascript:steal()) and [data](data:text/html,x)',
      ].join('\n'),
      medium,
    )
    expect(html).not.toMatch(/script|onclick|iframe|<style|style=|<img|x\.png/)
    expect(html).not.toContain('data:text')
    expect(html).toContain('<b>bold</b>')
    expect(html).toMatch(/<a href="https:\/\/example.org\/"[^>]*>good<\/a>/)
    expect(html).toContain('a picture elsewhere')
    expect(html).toContain('styled')
  })

  test('an unclosed tag stays inside its call-out', async () => {
    const { html } = await renderAnswer('Start.\n\n:::tip\n<div><b>open\n:::\n\nAfter.', medium)
    expect(html).toMatch(/<\/aside>\s*<p[^>]*>After\.<\/p>/)
  })

  test('nobody can forge a node of ours', async () => {
    const { html } = await renderAnswer('A &#0;0 and \u00000 here.\n\n```rust\nlet x = 1;\n```', medium)
    expect(html.match(/<figure/g)).toHaveLength(1)
    expect(html).toContain('A \uFFFD0 and \uFFFD0 here.')
  })
})

test('headings inside an answer are no h-elements in print, so that they stay out of the outline', async () => {
  const answer = 'Spoken.\n\n## Inside *it*\n\nText.\n\n<h1>Raw</h1>'
  const print = await renderAnswer(answer, 'print')
  expect(print.html).not.toMatch(/<h[1-6]/)
  expect(print.html).toMatch(
    /<p role="heading" aria-level="3" id="one--inside-it" class="[^"]*heading-2[^"]*">Inside <em>it<\/em><\/p>/,
  )
  const xhtml = await renderAnswer(answer, 'xhtml')
  expect(xhtml.html).toContain('<h3 id="one--inside-it"')
  expect(xhtml.html).not.toContain('<h1')
})

test('the spoken answer is set apart, call-outs have their names, a follow-up its question', async () => {
  const { html } = await renderAnswer(
    'Say this.\n\nAnd this.\n\n- a list\n\n:::pitfall\nMind.\n:::\n\n:::followup\nReally?\n\nYes.\n:::',
    'web',
  )
  expect(html).toMatch(/<div class="spoken"><p>Say this.<\/p><p>And this.<\/p><\/div>/)
  expect(html).toMatch(
    /<aside class="callout pitfall whole" role="note"><p class="callout-label">Pitfall<\/p><p>Mind.<\/p>/,
  )
  expect(html).toContain(
    '<p class="callout-label">Follow-up</p><p class="followup-question">Really?</p><p>Yes.</p>',
  )
})

describe('a call-out stays on one page', () => {
  const ROW = 66
  const isWhole = async (inside: string) =>
    (await renderAnswer(`Say this.\n\n:::tip\n${inside}\n:::`, 'print')).html.includes(
      'class="callout tip whole"',
    )
  const code = (lines: number) => `\`\`\`text\n${Array(lines).fill('x').join('\n')}\n\`\`\``

  test.each([
    ['up to 800 characters', 'a'.repeat(800), true],
    ['not from 801 on', 'a'.repeat(801), false],
    [
      'counting what is inside of emphasis, lists and links',
      `- *${'a'.repeat(400)}*\n- [${'b'.repeat(401)}](https://example.org)`,
      false,
    ],
    ['with code of twelve lines, short as they are', code(Math.floor(800 / ROW)), true],
    ['not with code of thirteen', code(Math.ceil(800 / ROW)), false],
    ['not with prose and code that are too long together', `${'a'.repeat(700)}\n\n${code(2)}`, false],
  ])('%s', async (_, inside, whole) => {
    expect(await isWhole(inside)).toBe(whole)
  })
})

test('tables carry scope and alignment, task lists a drawing with a name', async () => {
  const { html } = await renderAnswer(
    '| a | b |\n| --- | ---: |\n| 1 | 2 |\n\n- [x] did\n- [ ] will',
    'xhtml',
  )
  expect(html).toContain('<th class="align-right" scope="col">b</th>')
  expect(html).toContain('<td class="align-right" data-label="b">2</td>')
  expect(html).not.toMatch(/ align=|<input/)
  expect(html).toContain('<span class="task-box done" role="img" aria-label="done"></span>did</li>')
  expect(html).toContain('<span class="task-box" role="img" aria-label="to do"></span>will</li>')
})

test('footnotes are numbered and linked inside their question', async () => {
  const answer =
    'One[^b] and two[^a] and one again[^b].\n\n[^a]: Second.\n[^b]: First, see[^c].\n[^c]: Third.\n[^d]: Unused.'
  const { html } = await renderAnswer(answer, 'web')
  expect(html).toContain('<a href="#one.fn-1" id="one.fnref-1">1</a>')
  expect(html.match(/id="one.fnref-1"/g)).toHaveLength(1)
  expect(
    [...html.matchAll(/<li id="(one.fn-\d)"><p>(\w+)/g)].map(match => `${match[1]} ${match[2]}`),
  ).toEqual(['one.fn-1 First', 'one.fn-2 Second', 'one.fn-3 Third'])
  expect(html).toContain('class="back"')
  expect((await renderAnswer(answer, 'print')).html).not.toContain('class="back"')
  const { html: xhtml } = await renderAnswer(answer, 'xhtml')
  expect(xhtml).toContain('<a href="#one.fn-1" id="one.fnref-1" epub:type="noteref" role="doc-noteref">1</a>')
  expect(xhtml).toContain('<aside id="one.fn-2" epub:type="footnote" role="doc-footnote"><p>2. Second. <a')
})

test('the record is not changed', async () => {
  const answer =
    'See [two](two)[^1].\n\n```rust,no_run\nfn main() {}\n```\n\n:::tip\n- [x] done\n:::\n\n[^1]: Note.'
  const { guide, selection } = await renderAnswer(answer, 'print', {
    others: [{ id: 'two', answer: 'Two.' }],
  })
  const { createContext, renderQuestion } = await import('../../src/render/index.js')
  const { makeRenderer } = await import('./harness.js')
  const question = guide.questions[0]
  if (question === undefined) throw new Error('no question')
  const before = structuredClone(question)
  const context = createContext(selection, await makeRenderer(guide))
  const first = renderQuestion(question, 'print', context)
  expect(renderQuestion(question, 'print', context)).toEqual(first)
  expect(question).toEqual(before)
})
