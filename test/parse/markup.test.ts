import { expect, test } from 'vitest'
import { checkFailed } from '../../src/parse/failed/check-failed.js'
import { checkLosses } from '../../src/parse/losses/check-losses.js'
import { parseInlineMarkdown, parseMarkdown } from '../../src/parse/markdown/processor.js'
import { fileFragment } from '../../src/parse/text/fragment.js'
import { byType } from '../../src/parse/tree/by-type.js'

/** What is said of a piece of Markdown: `rule line:column text`. */
function said(source: string, parse = parseMarkdown): string[] {
  const messages: string[] = []
  const fragment = fileFragment('q.md', 'q.md', source)
  const nodes = byType(parse(source))
  const report: Parameters<typeof checkLosses>[2] = (rule, place, text) =>
    messages.push(`${rule} ${place?.line}:${place?.column} ${text}`)
  checkLosses(nodes, fragment, report)
  checkFailed(nodes, fragment, report)
  return messages
}

test.each([
  [
    'a cell past the header',
    '| a | b |\n|---|---|\n| 1 | 2 | three |',
    'table-cells 3:9 The row has 3 cells, the header 2: `three` is left out',
  ],
  [
    'a bar in code in a cell',
    '| op |\n|---|\n| `x | y` |',
    'table-cells 3:6 The row has 2 cells, the header 1: `y`` is left out',
  ],
  [
    'cells in a list',
    '- | a |\n  |---|\n  | 1 | lost | words |',
    'table-cells 3:7 The row has 3 cells, the header 1: `lost | words` is left out',
  ],
  [
    'an unused note',
    'Text.\n\n[^n]: Never read.',
    'footnote-unused 3:1 Nothing refers to the footnote `[^n]`, and it is left out: `Never read.`',
  ],
  [
    'a second note of a name',
    'Text[^n].\n\n[^n]: One.\n\n[^n]: Two.',
    'footnote-unused 5:1 A second footnote `[^n]` is left out: `Two.`',
  ],
  [
    'a note that names only itself',
    'Text.\n\n[^n]: See[^n].',
    'footnote-unused 3:1 Nothing refers to the footnote `[^n]`, and it is left out: `See.`',
  ],
  [
    'an unused link definition',
    'Text.\n\n[Docs]: https://example.org',
    'definition-unused 3:1 No link uses `[Docs]: https://example.org`',
  ],
  ['a second definition', '[a].\n\n[a]: x\n[A]: y', 'definition-unused 4:1 A second `[A]: y` is left out'],
  [
    'a word taken for a definition',
    'Text.\n\n[Careful]: hot',
    'definition-unused 3:1 No link uses `[Careful]: hot`',
  ],
  [
    'an open comment',
    'One.\n\n<!-- to do\n\nTwo.',
    'comment-unclosed 3:1 The comment is never closed, and takes everything to line 5 with it',
  ],
  [
    'an open comment in a quote',
    '> a\n>\n> <!-- b\n> c\n\nd',
    'comment-unclosed 3:3 The comment is never closed, and takes everything to line 4 with it',
  ],
  [
    'an open comment behind a closed one',
    '<!-- a --> b\n\n<!-- c --> <!-- d\n\ne',
    'comment-unclosed 3:12 The comment is never closed',
  ],
  [
    'an open comment in HTML',
    '<div>\n<!-- x\n</div>',
    'comment-unclosed 2:1 The comment is never closed, and takes everything to line 3 with it',
  ],
  ['an open comment in a line', 'One <!-- two', 'markup-unread 1:5 The comment is never closed, and printed'],
  [
    'an open fence',
    'One.\n\n```rust\ncode\n\ntext',
    'code-unclosed 3:1 The code block is never closed: all to line 6 is code',
  ],
  [
    'an open fence of tildes',
    '~~~~ text\na\n~~~\n',
    'code-unclosed 1:1 The code block is never closed: all to line 4 is code',
  ],
  [
    'an open fence in a list',
    '- a\n\n  ```text\n  b\n\nc',
    'code-unclosed 3:3 The code block is never closed: all to line 5 is code',
  ],
  [
    'a fence closed by a fence with a word',
    '```js\na\n```js\nb\n```',
    'code-unclosed 3:1 A code block begins inside another',
  ],
  [
    'the title of a link',
    '[a](https://e.org "Words")',
    'title-unprinted 1:1 The title of a link is not printed: `Words`',
  ],
  [
    'the title of a defined link',
    '[a]\n\n[a]: https://e.org (Words)',
    'title-unprinted 3:1 The title of a link is not printed: `Words`',
  ],
  [
    'the title of a picture in a line',
    'See ![a](a.png "Words").',
    'title-unprinted 1:5 The title of a picture inside a line is not printed: `Words`',
  ],
])('what is lost is told: %s', (_, source, message) => {
  expect(said(source)).toEqual([message])
})

test.each([
  '| a | b |\n|---|---|\n| 1 |\n| `x \\| y` | 2 |\n| 3 | 4 | |',
  'Text[^n].\n\n[^n]: See[^m].\n\n[^m]: More.',
  '[a], [b][B] and ![c][].\n\n[a]: x\n[b]: y\n[c]: z\n[//]: # (a remark)',
  '<!-- a -->\n\n<!---->\n\n<!-->\n\n<!-- a\n\nb --> c',
  '```rust\na\n```\n\n~~~ text\n```js\n~~~\n\n````markdown\n```js\na\n```\n````\n\n    indented\n\n- ```text\n  a\n  ```',
  '![a](a.png "A caption")',
])('what is not lost is not told: %j', source => {
  expect(said(source)).toEqual([])
})

test.each([
  ['a[^nope]', 'reference-undefined 1:2 There is no footnote `[^nope]`'],
  ['a[^one two]', 'reference-undefined 1:2 There is no footnote `[^one two]`'],
  ['a [b][missing]', 'reference-undefined 1:3 Nothing says where `[b][missing]` leads'],
  ['a [**b** `c`][missing]', 'reference-undefined 1:3 Nothing says where `[**b** `c`][missing]` leads'],
  ['[b][]', 'reference-undefined 1:1 Nothing says where `[b][]` leads'],
  ['> a\n> ![b][nopicture]', 'reference-undefined 2:3 Nothing says where `![b][nopicture]` leads'],
  ['![nopicture]', 'reference-undefined 1:1 Nothing says where `![nopicture]` leads'],
  ['| a |\n|---|\n| [b][c d] |', 'reference-undefined 3:3 Nothing says where `[b][c d]` leads'],
  ['# a [b][c]', 'reference-undefined 1:5 Nothing says where `[b][c]` leads'],
  ['a^[note]', 'markup-unread 1:2 `^[note]` is no footnote'],
  ['see [[locks]]', 'markup-unread 1:5 `[[locks]]` is no link'],
  ['see [[a b|c]]', 'markup-unread 1:5 `[[a b|c]]` is no link'],
  ['![[a.png]]', 'markup-unread 1:1 `![[a.png]]` is no link'],
  [
    '[a](b c.md)',
    'markup-unread 1:1 `[a](b c.md)` is no link: its address has blanks, or quotes that do not match',
  ],
  ['[a] (https://e.org)', 'markup-unread 1:1 `[a] (https://e.org)` is no link'],
  ['(a)[https://e.org]', 'markup-unread 1:1 This is no link: its brackets are the wrong way round'],
  ['!!! note', 'markup-unread 1:1 `!!! note` is no call-out'],
  ['a\n\n??? danger "T"', 'markup-unread 3:1 `??? danger` is no call-out'],
  ['::tip\na', 'markup-unread 1:1 `::tip` does not begin a container'],
  ['.. note::\na', 'markup-unread 1:1 `.. note::` is reStructuredText'],
  ['an ==important== word', 'markup-unread 1:4 `==important==` is not highlighted'],
  ['++new++', 'markup-unread 1:1 `++new++` is not underlined'],
  ['The end: ||she dies||.', 'markup-unread 1:10 `||she dies||` is not hidden'],
  ['A %%to do%% word', 'markup-unread 1:3 The comment `%%to do%%` is printed'],
  ['%%\nto do\n%%', 'markup-unread 1:1 The comment `%% to do %%` is printed'],
  [
    'Done :tada: and :+1:!',
    'markup-unread 1:6 `:tada:` is no picture',
    'markup-unread 1:17 `:+1:` is no picture',
  ],
  ['1.First\n2.Second', 'markup-unread 1:1 This is no list: a blank is missing after `1.`'],
  ['Steps:\n1.Open it', 'markup-unread 2:1 This is no list: a blank is missing after `1.`'],
  ['-dash\n-dash', 'markup-unread 1:1 This is no list: a blank is missing after `-`'],
  ['> Points:\n> +Heavy', 'markup-unread 2:3 This is no list: a blank is missing after `+`'],
  ['n^2^', 'markup-unread 1:2 `^2^` is not raised'],
  ['H~2~O', 'markup-unread 1:2 `~2~` is struck out'],
  ['## Locks {#locks}', 'markup-unread 1:10 `{#locks}` gives nothing an attribute'],
  ['a {.red} b', 'markup-unread 1:3 `{.red}` gives nothing an attribute'],
  ['`a`{lang=rust}', 'markup-unread 1:4 `{lang=rust}` gives nothing an attribute'],
  ['{{ version }}', 'markup-unread 1:1 Nothing fills in `{{ version }}`'],
  ['{% include a %}', 'markup-unread 1:1 Nothing fills in `{% include a %}`'],
  ['Term\n: Meaning', 'markup-unread 2:1 Definition lists are no Markdown of ours'],
  ['[ ] a', 'markup-unread 1:1 This is no task'],
  ['- [] a', 'markup-unread 1:3 This is no task'],
  ['##Locks', 'markup-unread 1:1 This is no heading: a blank is missing after `##`'],
  ['*[RAII]: Resource', 'markup-unread 1:1 Abbreviations are not explained this way'],
  ['[a]: b c', 'markup-unread 1:1 `[a]:` defines no link: what follows is not an address alone'],
  ['[TOC]', 'markup-unread 1:1 The contents are made without a mark'],
  ['\\newpage', 'markup-unread 1:1 Pages are broken without a mark'],
  ['a `b', 'markup-unread 1:3 Code begins here and never ends'],
  [
    'a ``b` c',
    'markup-unread 1:3 Code begins here and never ends',
    'markup-unread 1:6 Code begins here and never ends',
  ],
  ['**Owned and moved.', 'markup-unread 1:1 Bold type begins at `**Owned and` and never ends'],
  ['So (**Owned *twice* over).', 'markup-unread 1:5 Bold type begins at `**Owned *twice*` and never ends'],
  ['__label of a_b.', 'markup-unread 1:1 Bold type begins at `__label of` and never ends'],
  ['Old ~~prices, all.', 'markup-unread 1:5 Struck-out text begins at `~~prices, all.` and never ends'],
  ['#Moving out of a field', 'markup-unread 1:1 This is no heading: a blank is missing after `#`'],
  ['a ** b ** c', 'markup-unread 1:3 `** b **` is not bold'],
  ['**「a」**b', 'markup-unread 1:1 `**「a」**` is not bold'],
  [
    '| a | b |\n|---|\n| 1 | 2 |',
    'markup-unread 1:1 These bars make no table: the header has 2 cells, the line below 1',
  ],
  ['| a | b |\n| 1 | 2 |', 'markup-unread 1:1 These bars make no table'],
  ['a | b\n-----\n', 'markup-unread 1:1 These bars make no table'],
  ['| a | b |\n|===|===|', 'markup-unread 1:1 These bars make no table'],
  ['+---+---+\n| a | b |\n+---+---+', 'markup-unread 2:1 These bars make no table'],
  ['the mass $m$', 'markup-unread 1:10 `$m$` is printed as it stands'],
  ['$O(n)$ time', 'markup-unread 1:1 `$O(n)$` is printed as it stands'],
  ['$$\na\n$$', 'markup-unread 1:1 `$$ a $$` is printed as it stands'],
  ['\\(a^2\\)', 'markup-unread 1:1 `\\(a^2\\)` is printed as it stands'],
  ['\\[a = b\\]', 'markup-unread 1:1 `\\[a = b\\]` is printed as it stands'],
  ['```mermaid\na\n```', 'markup-unread 1:1 A `mermaid` block is printed as its source, not as a drawing'],
  ['<div>\n**a**\n</div>', 'markup-unread 2:1 Markdown inside HTML is printed as it stands: `**a**`'],
  [
    '<details><summary>a</summary>\n- b\n</details>',
    'markup-unread 2:1 Markdown inside HTML is printed as it stands: `- b`',
  ],
])('markup that failed is told: %j', (source, ...messages) => {
  expect(said(source)).toEqual(messages)
})

test.each([
  '$5 and $10, US$5–US$9, 5$ or 6$, $HOME/$USER, $PATH, ($5), costs $5.',
  'a[i][j] and m[0][1], f(x)[0], vec![1], #![no_std] and #[test], [a] and [b].',
  '2**10 and 3**4, x ** y, **kwargs, __attribute__ and __x, a == b, a==b==c, i++ and j++, C++ and D++, x^n + y^m.',
  '{x}, {:?}, {} and {name}, a | b | c, |x|, ||, ~5 to ~10, at 10:30, std::mem, key: value, [1].',
  '\\[\\^1\\], \\`a\\`, \\{\\{ a \\}\\}, \\==a==, \\$a\\$, \\[\\[a\\]\\], \\| a \\|',
  '`[^1]`, `[[a]]`, `$x$`, `{{ a }}`, `==a==`, ``a ` b``, `**a`, `!!! note`',
  '```text\n!!! note\n[[a]] $x$ {{ b }}\n| a | b |\n```\n\n    [^1] ==a==',
  '- [ ] a\n- [x] b\n\n1. [ ] c',
  '| a | b |\n|:--|--:|\n| 1 | 2 |\n\na | b\n--|--\n1 | 2',
  'Text (a) [b](https://e.org/a_b?c=[d]) <https://e.org/{x}> https://e.org/==a== and [c](<a b.md>).',
  '~~gone~~, #hashtag, #1, # one\n\n## Two ##',
  '<div>\n\n**a**\n\n</div>\n\n<p align="center">a</p>\n\n<pre>\n**a**\n</pre>',
  'a || b || c, if (a||b||c), x||y, |x|, 100%% of 50%%, %d and %s, a %% b, 5 %, "%-10s".',
  'std::io::stdin, a:b:c, at 10:30:15, map[:key:], C:temp:x, https://e.org/:id:/, key:value:more, :: and :.',
  '1.5 and 2.0, 3.js, 1.x, v1.2. Then 2.x.\n1.0 was first. 1.A too',
  '-1 and +1, -x, -O2 and -Wl,-z, --release,\n-then a break in prose. +49 30 1234\n\n-Wall=no -fPIC',
  'He said: "yes".\nThen: no.',
])('prose, code and markup that works is not told: %j', source => {
  expect(said(source)).toEqual([])
})

test('a summary is looked at, too', () => {
  expect(said('See [[locks]][^1].', parseInlineMarkdown)).toEqual([
    'reference-undefined 1:14 There is no footnote `[^1]`',
    'markup-unread 1:5 `[[locks]]` is no link',
  ])
})

test.each(['[[_TOC_]]', '[[a *b* c]]', '[[a `b`|*c*]]', '[see *x*] (https://example.org)', '[[\\*a]]'])(
  'no sign of the mask is in what is said of %s',
  source => {
    const told: string[] = []
    const report: Parameters<typeof checkFailed>[2] = (_rule, _place, text, hint) =>
      told.push(text, hint ?? '')
    checkFailed(byType(parseMarkdown(source)), fileFragment('q.md', 'q.md', source), report)
    expect(told.length).toBeGreaterThan(0)
    expect(told.join('\n')).not.toMatch(/[\uFFFC\0]/)
  },
)
