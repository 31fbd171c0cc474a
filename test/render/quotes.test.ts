import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderCheatSheet } from '../../src/editions/cheat-sheet/document.js'
import { renderEpub } from '../../src/editions/epub/document.js'
import { renderHandbook } from '../../src/editions/handbook/document.js'
import { checkGlyphs } from '../../src/render/index.js'
import { typesetQuotes } from '../../src/render/language/quotes.js'
import { makeRenderer, renderAnswer } from './harness.js'
import { makeGuide, makeSelection } from './records.js'

test.each([
  ["don't, it's, the owner's, the threads' stacks", 'don’t, it’s, the owner’s, the threads’ stacks'],
  ['a "quoted" word, ("so"), "and so."', 'a “quoted” word, (“so”), “and so.”'],
  ['"She said \'yes\'," he said', '“She said ‘yes’,” he said'],
  ["'tis the '90s", '’tis the ’90s'],
  ["Rock 'n' roll, drag 'n' drop", 'Rock ’n’ roll, drag ’n’ drop'],
  ["and 'in the '90s' it was", 'and ‘in the ’90s’ it was'],
  ["'give 'em til '07', he said", '‘give ’em til ’07’, he said'],
  ["a word such as 'em' or 'cause'", 'a word such as ‘em’ or ‘cause’'],
  ["press 'n' to go on, the letter 'n' counts", 'press ‘n’ to go on, the letter ‘n’ counts'],
  ['"quoted"—and "again"', '“quoted”—and “again”'],
  ['“curly” and ‘curly’ stay', '“curly” and ‘curly’ stay'],
])('English: %s', (text, set) => {
  expect(typesetQuotes(text, 'en')).toBe(set)
  expect(typesetQuotes(text, 'en-GB')).toBe(set)
})

test.each([
  ['de', "Er sagte: \"Nein, 'so' nicht.\" Wie geht's?", 'Er sagte: „Nein, ‚so‘ nicht.“ Wie geht’s?'],
  ['de-CH', '"Grüezi"', '«Grüezi»'],
  ['fr', 'l\'arbre "vert"', 'l’arbre "vert"'],
  ['ja', '"はい"', '"はい"'],
])('%s: %s', (language, text, set) => expect(typesetQuotes(text, language)).toBe(set))

test.each([
  "T: 'static and &'a str",
  "for<'a> Fn(&'a str)",
  'a 5" disk of 6\' 2',
  'an open "quotation',
  '\' \' and " "',
])('what is not certain stays: %s', text => expect(typesetQuotes(text, 'en')).toBe(text))

test('the length never changes, and setting twice changes no more', () => {
  const sign = fc.constantFrom('"', "'", 'a', 's', '5', ' ', '.', '(', ')', '—', '“', '”', '’', '&', '𝄞')
  const language = fc.constantFrom('en', 'de', 'de-CH', 'fr')
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), language, (text, tag) => {
      const set = typesetQuotes(text, tag)
      expect(set).toHaveLength(text.length)
      expect(set.replace(/[“”‘’„‚«»‹›"']/g, '?')).toBe(text.replace(/[“”‘’„‚«»‹›"']/g, '?'))
    }),
  )
})

test.each(['print', 'xhtml', 'web', 'card'] as const)('%s: set in prose, never in code', async medium => {
  const { html } = await renderAnswer(
    [
      'It\'s "*both* words" and `let c = \'"\'`\'s "`code`", <kbd>it\'s</kbd> "[a link](https://example.org/)".',
      '',
      '```rust\nlet s = "it\'s";\n```',
      '',
      '| "A" | b |\n| --- | --- |\n| it\'s | "c" |',
      '',
      '"Open here',
      '',
      'closed there"',
    ].join('\n'),
    medium,
  )
  expect(html).toContain(
    "It’s “<em>both</em> words” and <code>let c = '\"'</code>’s “<code>code</code>”, <kbd>it's</kbd> “<a",
  )
  expect(html).toMatch(/<\/a>”\./)
  expect(html.replace(/<[^>]*>/g, '')).toContain('let s = "it\'s";')
  expect(html).toContain('“A”')
  expect(html).toContain('it’s')
  expect(html).toContain('"Open here')
  expect(html).toContain('closed there"')
})

test('titles, summaries and names are set alike in headings, outline, contents and references', async () => {
  const guide = await makeGuide({
    settings: { title: 'A "Rust" guide', subtitle: "It's one", badges: ["'90s"], authors: ["O'Brien"] },
    categories: [
      {
        title: "Rust's `'a`",
        questions: [
          { id: 'one', title: 'Isn\'t `\'static` "long"?', summary: "It's `'a`.", answer: 'Yes.' },
          { id: 'two', short: "Don't", answer: 'See [it](one).', related: ['one'] },
        ],
      },
    ],
  })
  const renderer = await makeRenderer(guide)
  const selection = makeSelection(guide)
  const handbook = await renderHandbook(selection, renderer)
  expect(handbook.outline).toMatchObject([
    {
      title: "1 Rust’s 'a",
      children: [{ title: "1.1 Isn’t 'static “long”?" }, { title: '1.2 What is two?' }],
    },
  ])
  expect(handbook.html).toContain("Isn’t <code>'static</code> “long”?")
  expect(handbook.html).toContain('Don’t')
  expect(handbook.metadata).toMatchObject({ title: 'A “Rust” guide', authors: ['O’Brien'] })
  const book = await renderEpub(selection, renderer)
  expect(book.chapters.at(-1)).toMatchObject({
    title: "1 Rust’s 'a",
    sections: [{ title: "1.1 Isn’t 'static “long”?" }, {}],
  })
  expect(book.cover.page.html).toMatch(/A “Rust” guide[\s\S]*It’s one[\s\S]*’90s/)
  const sheet = await renderCheatSheet(selection, renderer)
  expect(sheet.portrait.html).toContain("It’s <code>'a</code>.")
  expect(sheet.portrait.html).toContain('Don’t')
  expect(checkGlyphs(guide, renderer)).toEqual([])
})
