import { expect, test } from 'vitest'
import { checkAddress } from '../../src/parse/links/check-address.js'
import { problems, question, temporaryGuide } from './temporary-guide.js'

test.each([
  ['https:example.org', 'Write `https://example.org`.'],
  ['http:/example.org/a', 'Write `http://example.org/a`.'],
  ['https:///example.org', 'Write `https://example.org`.'],
  ['HTTPS:\\\\example.org', 'Write `https://example.org`.'],
  ['http:?a', 'Write `http://?a`.'],
  ['https:', 'Write the whole address.'],
  ['https://', 'Copy it from the address bar.'],
  ['https://?a=b', 'Copy it from the address bar.'],
  ['https://exa mple.org', 'Copy it from the address bar.'],
  ['https://[::1', 'Copy it from the address bar.'],
  ['https://example.org:99999/', 'Copy it from the address bar.'],
  ['https://a%00b.org', 'Copy it from the address bar.'],
  ['ht tps://example.org', 'Write `https://example.org`.'],
  ['https://example.org/100%', 'Write `%25` for a percent sign.'],
  ['https://example.org/%zz', 'Write `%25` for a percent sign.'],
  ['https://vademecum.invalid/index.html?mark#a', 'Link to a question by its id.'],
  ['mailto:', 'Write `mailto:name@example.org`.'],
  ['mailto:somebody', 'Write `mailto:name@example.org`.'],
  ['mailto:a b@example.org', 'Write `mailto:name@example.org`.'],
])('%s is no address', (address, hint) => {
  expect(checkAddress(address, address)?.hint).toBe(hint)
})

test.each([
  'https://example.org',
  'HTTP://example.org:8080/a/b?c=d&e=%20f#g',
  'https://münchen.example/größe',
  'https://user@example.org/',
  'https://192.0.2.1/',
  'https://en.example.org/wiki/Rust_(language)',
  'mailto:a@example.org',
  'mailto:a@example.org,b@example.org?subject=Hi%20there',
  'mailto:?subject=Hi',
])('%s is one', address => {
  expect(checkAddress(address, address)).toBeNull()
})

test('an address that is none is told at its place, however it is written, and the link becomes text', async () => {
  const text = '[a](https:example.org) <https:/b> <a href="http:c">c</a> [d][d]\n\n[d]: https://e.org/%'
  const { base } = temporaryGuide({ '01-a/02-links.md': question(text) })
  const { guide, short } = await problems(base)
  expect(short).toEqual([
    'link-address guide/01-a/02-links.md:9:1',
    'link-address guide/01-a/02-links.md:9:24',
    'link-address guide/01-a/02-links.md:9:35',
    'link-address guide/01-a/02-links.md:9:58',
  ])
  expect(JSON.stringify(guide?.questions[1]?.answer)).not.toContain('"type":"link"')
})

test('a link by the name of a file whose name makes no id is told the id that was proposed', async () => {
  const { base } = temporaryGuide({
    '01-a/02-My Commit.md': question('It is.'),
    '01-a/03-links.md': question('[a](commit), [b](My_Commit), [c](my-comit) and [d](<02-My Commit.md>).'),
  })
  const { messages } = await problems(base)
  expect(messages.map(({ rule, hint }) => `${rule} ${hint}`)).toEqual([
    'id-invalid Write `id: my-commit` in the front matter, or rename the file.',
    'link-dead Did you mean `my-commit`?',
    'link-dead Did you mean `my-commit`?',
    'link-dead Did you mean `my-commit`?',
  ])
})

test('in a single file a heading is named by its slug, with and without what GitHub leaves out', async () => {
  const { base } = temporaryGuide({
    'guide.md':
      '# G\n\n## Locks\n\n### What is a `Mutex<T>`, really?\n\nA lock. See [b](#größe-und-maß), [c](#grosse-und-mass).\n\n### Größe und Maß\n\n[a](#what-is-a-mutext-really), [d](what-is-a-mutex-t-really) and [e](#what-is-a-mutex-t-really).\n',
  })
  const { loadGuide } = await import('../../src/parse/index.js')
  const { guide, messages } = await loadGuide('guide/guide.md', { cwd: base })
  expect(messages).toEqual([])
  const targets = guide?.questions.map(({ links }) => links.map(link => link.question))
  expect(targets).toEqual([
    ['grosse-und-mass', 'grosse-und-mass'],
    ['what-is-a-mutex-t-really', 'what-is-a-mutex-t-really', 'what-is-a-mutex-t-really'],
  ])
})

test.each([
  ['as it is', '03-caf\u00e9.md'],
  ['taken apart', '03-cafe\u0301.md'],
  ['in percent signs', '03-caf%C3%A9.md'],
  ['taken apart in percent signs', '03-cafe%CC%81.md'],
  ['taken apart, with a percent sign that is none', '04-100%-cafe\u0301.md'],
])('a link finds its file by an accent %s', async (_, address) => {
  const { base } = temporaryGuide({
    '01-a/02-links.md': question(`[a](<${address}>)`),
    '01-a/03-caf\u00e9.md': question('It is.').replace('level:', 'id: cafe\nlevel:'),
    '01-a/04-100%-caf\u00e9.md': question('It is.').replace('level:', 'id: all-cafe\nlevel:'),
  })
  const { guide, short } = await problems(base)
  expect(short).toEqual([])
  expect(guide?.questions[1]?.links).toMatchObject([
    { question: address.startsWith('03') ? 'cafe' : 'all-cafe', anchor: null },
  ])
})
