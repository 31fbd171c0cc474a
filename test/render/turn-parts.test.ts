import { expect, test } from 'vitest'
import { renderAnswer } from './harness.js'

const HEBREW = { settings: { language: 'he' } }

test.each([
  ['<p lang="en">Word.</p>', '<p lang="en" dir="ltr">'],
  ['Words <span lang="en">(in English).</span>', '<span lang="en" dir="ltr">'],
  ['<div lang="en">\n\n- item\n\n</div>', '<div lang="en" dir="ltr">'],
  ['<h3 lang="en">Heading?</h3>', 'lang="en" dir="ltr" class="heading'],
  ['<details lang="en"><summary>More.</summary>Inside.</details>', 'class="details" lang="en" dir="ltr"'],
  ['<table><tr><td lang="en">cell.</td><td>x</td></tr></table>', '<td lang="en" dir="ltr">'],
  ['<ul lang="sr-Latn"><li>stavka.</li></ul>', '<ul lang="sr-Latn" dir="ltr">'],
])('in a guide from right to left %s reads from left to right', async (source, expected) => {
  for (const medium of ['print', 'xhtml', 'web'] as const) {
    const { html } = await renderAnswer(source, medium, HEBREW)
    const [, tag = ''] = /(<[^>]*lang="[^>]*>)/.exec(html) ?? []
    for (const word of expected.replace(/[<>]/g, '').split(/ (?=\w+=)/)) expect(tag).toContain(word)
  }
})

test('what says its direction keeps it, and a language of the same direction says none', async () => {
  const { html } = await renderAnswer(
    '<p lang="en" dir="rtl">a</p>\n\n<p lang="ar">b</p>\n\n<div lang="en">\n\n<p lang="de">c</p>\n\n<p lang="ar">d</p>\n\n</div>',
    'print',
    HEBREW,
  )
  expect(html.match(/<(?:p|div) lang[^>]*?(?= class|>)/g)).toEqual([
    '<p lang="en" dir="rtl"',
    '<p lang="ar"',
    '<div lang="en" dir="ltr"',
    '<p lang="de"',
    '<p lang="ar" dir="rtl"',
  ])
})

test('a call-out in a part is set in the language of the part', async () => {
  const { html } = await renderAnswer('<div lang="de">\n\n:::tip\nEin "Wort".\n:::\n\n</div>', 'print')
  expect(html).toContain('„Wort“')
})

test('what becomes another element keeps its id', async () => {
  const { html } = await renderAnswer('<details id="more"><summary>More</summary>Inside.</details>', 'xhtml')
  expect(html).toContain('<div id="one.user-more" class="details">')
})
