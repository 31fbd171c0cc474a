import { expect, test } from 'vitest'
import { renderAnswer } from './harness.js'

async function xhtml(html: string): Promise<string> {
  return (await renderAnswer(html, 'xhtml')).html.replace(/\n/g, '')
}

test.each([
  ['a block in a line', '<span>\n\n- entry\n\n</span>', '<div><ul><li>entry</li></ul></div>'],
  [
    'a block in a heading',
    '<h2>Head <div>block</div></h2>',
    '<div class="heading heading-raw p">Head <div>block</div></div>',
  ],
  ['words in a list', '<ul>words<li>entry</ul>', '<ul><li>words</li><li>entry</li></ul>'],
  [
    'entries without a list',
    '<div><li>entry</li><dd>said</dd></div>',
    '<div><div class="li">entry</div><div class="dd">said</div></div>',
  ],
  ['a term without its description', '<dl><dt>Term</dl>', '<div><div class="dt">Term</div></div>'],
  ['terms with descriptions', '<dl><dt>Term<dd>Said</dl>', '<dl><dt>Term</dt><dd>Said</dd></dl>'],
  [
    'a foot before the body',
    '<table><tfoot><tr><td>f</td></tr></tfoot><tr><td>b</td></tr></table>',
    '<table><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>',
  ],
  [
    'a note in a table',
    '<table>\n\n:::tip\nSo.\n:::\n\n<tr><td>b</td></tr></table>',
    '</aside><table><tbody><tr><td>b</td></tr></tbody></table></div>',
  ],
  [
    'what HTML once had',
    '<p><tt>code</tt> <strike>gone</strike></p>',
    '<p><code>code</code> <s>gone</s></p>',
  ],
  [
    'attributes of old',
    '<table border="1" align="right" valign="top"><tr><td nowrap colspan="0" width="x">b</td></tr></table>',
    '<table class="align-right"><tbody><tr><td>b</td></tr></tbody></table>',
  ],
  ['an address that is none', '<a href="http://[bad">words</a>', '<p>words</p>'],
])('%s', async (_, source, expected) => {
  expect(await xhtml(source)).toContain(expected)
})

test.each(['xhtml', 'web', 'card'] as const)(
  'code that may be broken in a line stays code: %s',
  async medium => {
    const name = 'dangling_pointers_from_temporaries'
    const { html } = await renderAnswer(
      `The lint \`${name}\` and *\`Buffer::with_capacity(8).spare()\`*.`,
      medium,
    )
    expect(html.match(/<code>/g)).toHaveLength(2)
    expect(html.replaceAll('<wbr>', '')).toContain(`<code>${name}</code>`)
    expect(html).not.toContain('<div>')
  },
)

test('a link or a term in its like is plain words', async () => {
  const html = await xhtml('[A link[^1] with :term[a :term[word]]](https://example.org/)\n\n[^1]: Note.')
  expect(html).toContain('<span id="one.fnref-1">1</span>')
  expect(html).toContain('<dfn>a <span>word</span></dfn>')
})

test('a long name stays in its line, with the breaks that do good to it', async () => {
  const html = await xhtml('Ask (`stream.take_until(token.cancelled_owned())`), then.')
  expect(html).toMatch(/<p>Ask \(<code>[^ ]*<wbr[^ ]*<\/code>\), then\.<\/p>/)
})
