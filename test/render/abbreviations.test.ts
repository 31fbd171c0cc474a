import { expect, test } from 'vitest'
import { renderAnswer } from './harness.js'

const SOURCE =
  'So <abbr title="Read &lt;it&gt;  by\nday">RAII</abbr>, <acronym title="A &amp; B">AB</acronym>, <abbr>CPU</abbr>, <abbr title=" ">GPU</abbr>.'

test.each(['print', 'xhtml', 'card'] as const)(
  'what an abbreviation means stands behind it: %s',
  async medium => {
    const { html } = await renderAnswer(SOURCE, medium)
    expect(html).toContain('<abbr>RAII</abbr> (Read &#x3C;it> by day)')
    expect(html).toContain('<abbr>AB</abbr> (A &#x26; B)')
    expect(html).toContain('<abbr>CPU</abbr>, ')
    expect(html).toContain('<abbr>GPU</abbr>.')
    expect(html).not.toContain('title=')
  },
)

test('on the web page it stands under the pointer', async () => {
  const { html } = await renderAnswer(SOURCE, 'web')
  expect(html).toContain('<abbr title="Read <it> by day">RAII</abbr>, ')
  expect(html).toContain('<abbr title="A &#x26; B">AB</abbr>, ')
  expect(html).not.toContain('(Read')
})

test.each(['print', 'xhtml', 'web'] as const)(
  'words of a line are shown, times and data are their words: %s',
  async medium => {
    const { html } = await renderAnswer(
      'A <mark>m</mark> <u>u</u> <small>s</small> <cite>c</cite> <dfn>d</dfn> <bdi>b</bdi> <time datetime="2026">t</time> <data value="1">x</data>.',
      medium,
    )
    expect(html).toContain(
      '<mark>m</mark> <u>u</u> <small>s</small> <cite>c</cite> <dfn>d</dfn> <bdi>b</bdi> t x.',
    )
  },
)
