import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { questionSchema } from '../../src/parse/schemas/question.js'
import { fileFragment } from '../../src/parse/text/fragment.js'
import { checkYaml } from '../../src/parse/yaml/check-yaml.js'
import { parseYaml } from '../../src/parse/yaml/parse-yaml.js'

/** What comes of a piece of front matter: its values, and the messages about it as `line:column text | hint`. */
function read(source: string): { values: Record<string, unknown>; messages: string[] } {
  const messages: string[] = []
  const fragment = fileFragment('q.md', 'q.md', source)
  const report = (_: string, place: unknown, text: string, hint?: string | null): void => {
    const { line, column } = place as { line: number; column: number }
    messages.push(`${line}:${column} ${text} | ${hint ?? ''}`)
  }
  const tree = parseYaml(fragment, { rule: 'front-matter-yaml', schema: questionSchema, report })
  if (!tree) return { values: {}, messages }
  const options = { rule: 'front-matter-schema', required: false, report } as const
  return { values: checkYaml(tree, questionSchema, options), messages }
}

test.each([
  [
    'a colon',
    'summary: Locks: cheap ones',
    '1:10 YAML takes the text before a colon for a key | Put it in quotes: `summary: "Locks: cheap ones"`.',
  ],
  [
    'a backtick',
    'summary: `Rc` counts',
    '1:10 YAML gives a backtick at the beginning of a value a meaning of its own | Put it in quotes: `summary: "`Rc` counts"`.',
  ],
  [
    'an anchor',
    'short: &mut borrows',
    '1:8 YAML gives `&` at the beginning of a value a meaning of its own | Put it in quotes: `short: "&mut borrows"`.',
  ],
  [
    'an alias',
    '\nsummary: *const is raw',
    '2:10 YAML gives `*` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "*const is raw"`.',
  ],
  [
    'a tag',
    'summary: !Sync stays',
    '1:10 YAML gives `!` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "!Sync stays"`.',
  ],
  [
    'a lone tag',
    'summary: ! take care',
    '1:10 YAML gives `!` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "! take care"`.',
  ],
  [
    'a comment',
    'summary: Ten % # of all',
    '1:16 YAML takes `# of all` for a comment and leaves it out | If it is part of the text, put that in quotes: `summary: "Ten % # of all"`; otherwise move it to a line of its own.',
  ],
  [
    'a comment in a list',
    'index:\n  - C #1',
    '2:7 YAML takes `#1` for a comment and leaves it out | If it is part of the text, put that in quotes: `- "C #1"`; otherwise move it to a line of its own.',
  ],
  [
    'only a comment',
    'short: #1',
    '1:8 `short` is without a value, expected text | Put it in quotes: `short: "#1"`.',
  ],
  [
    'quotes with text behind',
    'summary: "Move" is a copy',
    `1:10 Text follows the closing quote | Put it in quotes: \`summary: '"Move" is a copy'\`.`,
  ],
  [
    'an apostrophe in quotes',
    "summary: 'It's moved'",
    '1:10 Text follows the closing quote | Put it in quotes: `summary: "It\'s moved"`.',
  ],
  [
    'an open quote',
    'summary: "Move\nshort: x',
    '1:10 The quote `"` is never closed | Put it in quotes: `summary: "Move"`.',
  ],
  [
    'a backslash',
    'summary: "C:\\dev"',
    "1:10 A backslash in double quotes begins an escape, and this one does not exist | Put it in quotes: `summary: 'C:\\dev'`.",
  ],
  [
    'braces',
    'summary: {{ name }}',
    '1:10 YAML gives `{` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "{{ name }}"`.',
  ],
  [
    'brackets',
    'summary: [WIP]',
    '1:10 `summary` is a list, expected text | Put it in quotes: `summary: "[WIP]"`.',
  ],
  [
    'a colon in a list',
    'index: [Rust: the book, b]',
    '1:9 `index.0` is a map of keys, expected text | Put it in quotes: `"Rust: the book"`.',
  ],
  [
    'a reserved character in a list',
    'index: [@a, b]',
    '1:8 YAML cannot read this list | Write `index: ["@a", b]`.',
  ],
  ['an open list', 'tags: [a, b\nshort: x', '1:7 The list is never closed | Close the list: `tags: [a, b]`.'],
  [
    'a colon without a blank',
    'summary:Moves',
    '1:9 A blank is missing after the colon | Write `summary: Moves`.',
  ],
  ['a tab', 'short: a\n\tsummary: b', '2:1 A tab cannot indent in YAML | Use blanks: `summary: b`.'],
  [
    'a line without a key',
    'summary: a\nand b\nshort: c',
    '2:1 This line has no key | If it continues the line above, indent it by two blanks: `  and b`.',
  ],
  ['a key twice', 'short: a\nshort: b', '2:1 The key `short` stands twice | Keep one of the two.'],
  [
    'a second document',
    'short: a\n---\nsummary: b',
    '2:1 A second YAML document begins here, and is not read | Remove the line `---` or `...` between them.',
  ],
  [
    'tags that are words',
    'tags: [Interior Mutability]',
    '1:8 Unexpected tags `Interior Mutability`, expected lower case with hyphens, such as `interior-mutability` | Write `interior-mutability`.',
  ],
  [
    'a tag of another alphabet',
    'tags: [Größe Maß]',
    '1:8 Unexpected tags `Größe Maß`, expected lower case with hyphens, such as `interior-mutability` | Write `größe-maß`.',
  ],
  [
    'an escaped control character',
    'short: "a\\x1bb\\ac"',
    '1:8 The control character U+001B has no place in a text, and 1 more | Remove them, or name them in words: `U+001B`.',
  ],
])('%s is told once, with the line to write', (_, source, message) => {
  expect(read(source).messages).toEqual([message])
})

test('one mistake hides no other', () => {
  const { messages, values } = read('summary: `a` b\nlevel: expert\nshort: x: y\ntags: [a\nweight: 2')
  expect(messages.map(message => message.split(' ')[0])).toEqual(['1:10', '3:8', '4:7', '2:8'])
  expect(values).toMatchObject({ summary: '`a` b', short: 'x: y', tags: ['a'], weight: 2 })
})

test.each([
  'summary: C++ and C#, a#b, 50%, "quoted" inside, it\'s fine, x:y, a - b & c * d! [e] {f} @g `h` | i > j',
  'level: junior # perhaps mid',
  'tags: [a, b] # two',
  'summary: "a # b" # quoted texts may have comments',
  '# a comment\nshort: a\n# another\nweight: 2 # often',
  'summary: |\n  a: b # c\n  - d',
  'index: [&name a, *name]',
])('what YAML reads as written gives no message: %s', source => {
  expect(read(source).messages).toEqual([])
})

const special = fc.constantFrom(
  ...[
    ': ',
    ':',
    ' #',
    '#',
    '# ',
    '`',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '- ',
    '? ',
    ', ',
    '\\',
    '\\n',
  ],
  ...['a', 'Rc', 'b c', ' ', '-', '---', '...', '~', 'x', '<<', '=', 'é', '語'],
)

test('any line of text is read as written, or told with a line that is', () => {
  fc.assert(
    fc.property(fc.array(special, { minLength: 1, maxLength: 7 }), parts => {
      const text = parts.join('').replace(/\s+/g, ' ').trim()
      fc.pre(text !== '')
      const { values, messages } = read(`level: mid\nsummary: ${text}\nweight: 2`)
      const meant = /^(["']).*\1$/.test(text) && text.length > 1 ? text.slice(1, -1) : text
      if (messages.length === 0) {
        expect(values.weight).toBe(2)
        // Well-formed quotes are YAML's own: what is in them is what was meant, escapes aside.
        if (/^["']/.test(text) || text === '~') return
        expect(String(values.summary)).toBe(text)
        return
      }
      expect(messages.every(message => message.startsWith('2:'))).toBe(true)
      const proposed = /`(summary: .*)`[.;]/.exec(messages.join('\n'))?.[1]
      if (proposed === undefined)
        expect(messages.join()).toMatch(/expected some text|Write `|second YAML document|control/)
      else expect([text, meant, text.slice(1)]).toContain(String(parse(proposed).summary))
    }),
    { numRuns: 2000 },
  )
})
