/** What YAML refuses or misreads is told in the words of its author, once, with the line to write. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { guideSchema } from '../../src/parse/schemas/guide.js'
import { questionSchema } from '../../src/parse/schemas/question.js'
import { fileFragment } from '../../src/parse/text/fragment.js'
import { checkYaml } from '../../src/parse/yaml/check-yaml.js'
import { parseYaml } from '../../src/parse/yaml/parse-yaml.js'

/** The messages about a piece of YAML as `line:column text | hint`. */
function said(source: string, schema: z.ZodObject<z.ZodRawShape, z.core.$strict>): string[] {
  const messages: string[] = []
  const fragment = fileFragment('q.md', 'q.md', source)
  const report = (_: string, place: unknown, text: string, hint?: string | null): void => {
    const { line, column } = place as { line: number; column: number }
    messages.push(`${line}:${column} ${text} | ${hint ?? ''}`)
  }
  const tree = parseYaml(fragment, { rule: 'front-matter-yaml', schema, report })
  if (tree) checkYaml(tree, schema, { rule: 'front-matter-schema', required: false, report })
  return messages
}

test.each([
  [
    '  summary: a\nlevel: mid',
    '1:1 The first key is indented, and others are not | Write `summary: a` at the beginning of the line, and so the keys below it.',
  ],
  ['summary: "a" "b"', '1:10 Text follows the closing quote | Put it in quotes: `summary: \'"a" "b"\'`.'],
  ['related: {a: b}', '1:10 `related` is a map of keys, expected a list | Write `related: [a, b]`.'],
  ['draft: yes', '1:8 `draft` is `yes`, expected true or false | Write `draft: true`.'],
  ['draft: no', '1:8 `draft` is `no`, expected true or false | Write `draft: false`.'],
  ['extra: off', '1:8 `extra` is `off`, expected true or false | Write `extra: false`.'],
  ['draft: "true"', '1:8 `draft` is `"true"`, expected true or false | Write `draft: true`.'],
  ['draft: 1', '1:8 `draft` is `1`, expected true or false | Write `draft: true`.'],
  [
    'summary: text\n  - one\n  - two',
    '2:3 `- one` is no entry of a list: YAML reads it as a part of the text above | A list stands below a key without a value, its dashes one below the other; a text stands in quotes.',
  ],
  [
    'summary:\n  - one\n  - two',
    '2:3 `summary` is a list, expected text | Write it as one text: `summary: "one, two"`.',
  ],
  [
    '<<: *base',
    '1:5 `<<: *base` borrows a value that no line above has named | Write the value itself; a text that begins with `*` stands in quotes.',
  ],
  [
    '? summary\nlevel: mid',
    '1:3 `summary` is without a value, expected text | Write it behind the colon: `summary: …`.',
  ],
  [
    '%TAG ! x\nsummary: a',
    '1:1 A line that begins with `%` is an order to the reader of YAML | Remove the line; a text that begins with `%` stands in quotes, behind its key.',
  ],
  [
    'summary： full-width colon',
    '1:1 This is no key: a colon and a blank stand behind its name | Write `summary: full-width colon`.',
  ],
  ['summary = a', '1:1 This is no key: a colon and a blank stand behind its name | Write `summary: a`.'],
  [
    '[a, b]',
    '1:1 It is a list, expected a map of keys | Each line is a key, a colon, a blank and a value: `key: value`.',
  ],
  [
    'just text',
    '1:1 It is `just text`, expected a map of keys | Each line is a key, a colon, a blank and a value: `key: value`.',
  ],
  [
    'tags:\n  - a\n level: mid',
    '3:1 The key is indented, and the one above it has a value already | Write `level: mid` at the beginning of the line.',
  ],
  ['tags:\n- a\n- b: c', '3:3 `tags.1` is a map of keys, expected text | Write `b-c`.'],
  ['tags: [a,, b]', '1:7 YAML cannot read this list | Write `tags: [a, b]`.'],
  [
    'tags: ]',
    '1:7 YAML gives `]` at the beginning of a value a meaning of its own | Put it in quotes: `tags: ["]"]`.',
    '1:8 Unexpected tags `]`, expected lower case with hyphens, such as `interior-mutability` | ',
  ],
  ['tags: [a]]', '1:7 YAML cannot read this list | Write `tags: [a]`.'],
  ['weight: high', '1:9 `weight` is `high`, expected a number | Write a number: `weight: 2`.'],
  ['weight: 1,5', '1:9 `weight` is `1,5`, expected a number | Write `weight: 1.5`.'],
  ['weight: "2"', '1:9 `weight` is `"2"`, expected a number | Write `weight: 2`.'],
  ['weight: .inf', '1:9 `weight` is `.inf`, expected a number | Write a number: `weight: 2`.'],
  ['weight: .nan', '1:9 `weight` is `.nan`, expected a number | Write a number: `weight: 2`.'],
  [
    'level: mid\n summary: a',
    '2:1 The key is indented, and the one above it has a value already | Write `summary: a` at the beginning of the line.',
  ],
  [
    'level: mid\n    summary: a',
    '2:1 The key is indented, and the one above it has a value already | Write `summary: a` at the beginning of the line.',
  ],
  ['id: 12', '1:5 `id` is `12`, expected text | It begins with a letter: `id: q-12`.'],
  ['index: [a, "b" c]', '1:8 YAML cannot read this list | Write `index: [a, \'"b" c\']`.'],
  ['index: ["a" "b"]', '1:8 YAML cannot read this list | Write `index: [a, b]`.'],
  ['index: {a}', '1:8 `index` is a map of keys, expected a list | Write `index: [a]`.'],
  ['index: (a, b)', '1:8 `index` is `(a, b)`, expected a list | Write `index: [a, b]`.'],
  [
    'level: mid senior',
    '1:8 Unexpected level `mid senior`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  ['summary:', '1:9 `summary` is without a value, expected text | Write it behind the colon: `summary: …`.'],
  ['tags:', '1:6 `tags` is without a value, expected a list | Write `tags: […]`.'],
  [
    '- summary: a',
    '1:1 It is a list, expected a map of keys | Each line is a key, a colon, a blank and a value: `key: value`.',
  ],
  [
    'level: [mid]',
    '1:8 Unexpected level `[mid]`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  [
    'level: {mid}',
    '1:8 Unexpected level `{mid}`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  ['draft: y', '1:8 `draft` is `y`, expected true or false | Write `draft: true`.'],
  ['draft: on', '1:8 `draft` is `on`, expected true or false | Write `draft: true`.'],
  ['draft: oui', '1:8 `draft` is `oui`, expected true or false | Write `draft: true`.'],
  ['draft: ja', '1:8 `draft` is `ja`, expected true or false | Write `draft: true`.'],
  [
    'draft: ',
    '1:8 `draft` is without a value, expected true or false | Write `draft: true` or `draft: false`.',
  ],
  [
    '- a: b\nc: d',
    '1:1 A dash makes a list of what is a key | Write `a: b`.',
    '1:1 Unknown key `a` | Known keys: level, tags, summary, related, language, id, short, weight, index, draft, extra.',
    '2:1 Unknown key `c` | Known keys: level, tags, summary, related, language, id, short, weight, index, draft, extra.',
  ],
  [
    '  level: mid\n  summary: a\ntags: [a]',
    '1:1 The first key is indented, and others are not | Write `level: mid` at the beginning of the line, and so the keys below it.',
  ],
  [
    '\tlevel: mid\n\ttags:\n\t  - a\nsummary: b',
    '1:1 The first key is indented, and others are not | Write `level: mid` at the beginning of the line, and so the keys below it.',
  ],
  [
    '# comment\n  level: mid\nsummary: a',
    '2:1 The first key is indented, and others are not | Write `level: mid` at the beginning of the line, and so the keys below it.',
  ],
  ['level: mid\ntags:\n  - a\n  -b\n  - c', '4:3 A blank is missing after the dash | Write `- b`.'],
  ['level: mid\ntags:\n- a\n-b', '4:1 A blank is missing after the dash | Write `- b`.'],
  [
    'level: mid\nsummary: |\n  ok\n bad\nweight: 2',
    '4:2 This line has no key | If it continues the line above, indent it by two blanks: `  bad`.',
  ],
  [
    "level: mid\nsummary: 'a' and 'b'",
    "2:10 Text follows the closing quote | Put it in quotes: `summary: \"'a' and 'b'\"`.",
  ],
  [
    'summary: “a”: b',
    '1:10 YAML takes the text before a colon for a key | Put it in quotes: `summary: "“a”: b"`.',
  ],
  ["summary: 'don't'", '1:10 Text follows the closing quote | Put it in quotes: `summary: "don\'t"`.'],
  [
    'summary: "say "hi" now"',
    '1:10 Text follows the closing quote | Put it in quotes: `summary: \'say "hi" now\'`.',
  ],
  ['summary: "a", "b"', '1:10 Text follows the closing quote | Put it in quotes: `summary: \'"a", "b"\'`.'],
  ['tags: "a", "b"', '1:7 YAML cannot read this list | Write `tags: [a, b]`.'],
  ["tags: 'a' 'b'", '1:7 YAML cannot read this list | Write `tags: [a, b]`.'],
  ['tags: #a', '1:7 `tags` is without a value, expected a list | Write `tags: [a]`.'],
  ['tags: #a, #b', '1:7 `tags` is without a value, expected a list | Write `tags: [a, b]`.'],
  ['tags: [#a, #b]', '1:7 YAML cannot read this list | Write `tags: [a, b]`.'],
  [
    'summary: *a* b',
    '1:10 YAML gives `*` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "*a* b"`.',
  ],
  [
    'summary: **bold** x',
    '1:10 YAML gives `*` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "**bold** x"`.',
  ],
  [
    'summary: [a](b)',
    '1:10 YAML gives `[` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "[a](b)"`.',
  ],
  [
    'summary: [a](b) and more',
    '1:10 YAML gives `[` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "[a](b) and more"`.',
  ],
  [
    'summary: ![a](b)',
    '1:10 YAML gives `!` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "![a](b)"`.',
  ],
  [
    'summary: > quoted',
    '1:10 YAML gives `>` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "> quoted"`.',
  ],
  [
    'summary: - a\n  - b',
    '1:10 YAML gives `-` at the beginning of a value a meaning of its own | Put it in quotes: `summary: "- a"`.',
    '2:1 YAML cannot read this line: `- b` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  [
    'level: mid\nsummary\nweight: 2',
    '2:1 This line has no key | If it continues the line above, indent it by two blanks: `  summary`.',
    '1:8 Unexpected level `mid summary`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  [
    'level mid\nsummary: a',
    '1:1 YAML cannot read this line: `level mid` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  [
    'level: mid; summary: a',
    '1:8 YAML takes the text before a colon for a key | Put it in quotes: `level: "mid; summary: a"`.',
    '1:8 Unexpected level `mid; summary: a`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  [
    'level: mid, summary: a',
    '1:8 YAML takes the text before a colon for a key | Put it in quotes: `level: "mid, summary: a"`.',
    '1:8 Unexpected level `mid, summary: a`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  [
    'level: mid summary: a',
    '1:8 YAML takes the text before a colon for a key | Put it in quotes: `level: "mid summary: a"`.',
    '1:8 Unexpected level `mid summary: a`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  [
    'level: "mid"x',
    '1:8 Text follows the closing quote | Put it in quotes: `level: \'"mid"x\'`.',
    '1:8 Unexpected level `"mid"x`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  ['tags:\n  a\n  b', '2:3 `tags` is `a b`, expected a list | Write `tags: [a b]`.'],
  ['tags:\n  a, b', '2:3 `tags` is `a, b`, expected a list | Write `tags: [a, b]`.'],
  [
    'tags:\n  * a\n  * b',
    '2:3 YAML cannot read this line: `* a` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  ['tags:\n  • a\n  • b', '2:3 `tags` is `• a • b`, expected a list | Write `tags: [a, b]`.'],
  ['tags:\n  1. a\n  2. b', '2:3 `tags` is `1. a 2. b`, expected a list | Write `tags: [a, b]`.'],
  [
    'tags:\n  - [a\n  - b',
    '2:5 YAML gives `[` at the beginning of a value a meaning of its own | Put it in quotes: `- "[a"`.',
    '2:5 Unexpected tags `[a`, expected lower case with hyphens, such as `interior-mutability` | Write `a`.',
  ],
  [
    'tags:\n  -\n  - a',
    '2:4 `tags.0` is without a value, expected text | Write it behind the dash, or remove the line.',
  ],
  [
    '{\n  "level": "mid"\n  "tags": ["a"]\n}',
    '3:3 YAML cannot read this line: `"tags": ["a"]` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  [
    '+++\nlevel = "mid"\n+++',
    '1:1 It is `+++ level = "mid" +++`, expected a map of keys | Each line is a key, a colon, a blank and a value: `key: value`.',
  ],
  [
    'level = "mid"\ntags = ["a"]',
    '1:1 This is no key: a colon and a blank stand behind its name | Write `level: "mid"`.',
    '2:1 This is no key: a colon and a blank stand behind its name | Write `tags: ["a"]`.',
  ],
  [
    'level: mid  // comment',
    '1:8 Unexpected level `mid  // comment`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  [
    '// comment\nlevel: mid',
    '1:1 A comment of YAML begins with `#` | Write `# comment`, or remove the line.',
  ],
  [
    '<!-- comment -->\nlevel: mid',
    '1:1 A comment of YAML begins with `#` | Write `# comment`, or remove the line.',
  ],
  ['; comment\nlevel: mid', '1:1 A comment of YAML begins with `#` | Write `# comment`, or remove the line.'],
  [
    '? [a, b]\n: c',
    '1:3 YAML cannot read this line: `? [a, b]` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  [
    ': a',
    '1:1 YAML cannot read this line: `: a` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  [
    '"a: b',
    '1:1 YAML cannot read this line: `"a: b` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  ['`level`: mid', '1:1 This is no key: a colon and a blank stand behind its name | Write `level: mid`.'],
  ['*level*: mid', '1:1 This is no key: a colon and a blank stand behind its name | Write `level: mid`.'],
  ['**level**: mid', '1:1 This is no key: a colon and a blank stand behind its name | Write `level: mid`.'],
  [
    '- level: mid\n- summary: a',
    '1:1 It is a list, expected a map of keys | Each line is a key, a colon, a blank and a value: `key: value`.',
  ],
  [
    'level: mid\n---\n# Title',
    '2:1 A second YAML document begins here, and is not read | Remove the line `---` or `...` between them.',
  ],
  [
    '&x level: mid',
    '1:4 YAML cannot read this line: `&x level: mid` | Each line is a key, a colon, a blank and a value; a text with special characters stands in quotes.',
  ],
  [
    'level: &x mid',
    '1:8 YAML gives `&` at the beginning of a value a meaning of its own | Put it in quotes: `level: "&x mid"`.',
    '1:8 Unexpected level `&x mid`, expected junior, mid, senior or staff | Did you mean `mid`?',
  ],
  [
    '<<: [*a, *b]',
    '1:6 `<<: [*a, *b]` borrows a value that no line above has named | Write the value itself; a text that begins with `*` stands in quotes.',
  ],
  ['weight: 1_0', '1:9 `weight` is `1_0`, expected a number | Write `weight: 10`.'],
  ['weight: ½', '1:9 `weight` is `½`, expected a number | Write a number: `weight: 2`.'],
  ['extra: nope', '1:8 `extra` is `nope`, expected true or false | Write `extra: true` or `extra: false`.'],
  [
    'level:mid\n summary: a',
    '1:7 A blank is missing after the colon | Write `level: mid`.',
    '2:1 The key is indented, and the one above it has a value already | Write `summary: a` at the beginning of the line.',
  ],
])('in front matter: %j', (source, ...messages) => {
  expect(said(source, questionSchema)).toEqual(messages)
})

test.each([
  [
    'title: T\nauthors: Jo: B',
    '2:10 YAML takes the text before a colon for a key | Put it in quotes: `authors: ["Jo: B"]`.',
  ],
  [
    'title: T\ndate: 2026-1-1',
    '2:7 Unexpected date `2026-1-1`, expected a day such as 2026-05-31 | Write `date: 2026-01-01`.',
  ],
  [
    'title: T\ndate: 1.1.2026',
    '2:7 Unexpected date `1.1.2026`, expected a day such as 2026-05-31 | Write `date: 2026-01-01`.',
  ],
  [
    'title: T\nbadges:\n- a\n - b',
    '4:2 `- b` is no entry of a list: YAML reads it as a part of the text above | A list stands below a key without a value, its dashes one below the other; a text stands in quotes.',
  ],
  [
    'title: T\nbadges:\n-a\n-b',
    '3:1 A blank is missing after the dash | Write `- a`.',
    '4:1 A blank is missing after the dash | Write `- b`.',
  ],
])('in guide.yaml: %j', (source, ...messages) => {
  expect(said(source, guideSchema)).toEqual(messages)
})

/** Words that the YAML library, or zod, has for what is wrong, and no author. */
const FOREIGN =
  /token|scalar|implicit|indicator|flow|block (?:map|seq)|mapping|sequence|collection|node end|invalid|undefined|\[object|NaN|resolve|directive/i

const piece = fc.constantFrom(
  ...[
    'level',
    'summary',
    'tags',
    'draft',
    'related',
    'a',
    'b c',
    ': ',
    ':',
    '\n',
    '\n',
    '\n  ',
    '\n\t',
    '\n- ',
    '\n  - ',
    '\n-',
  ],
  ...[
    ' ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&x',
    '*x',
    '!',
    '!!str ',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '<<',
    '#',
    '---',
    '...',
    '=',
  ],
  ...['yes', 'null', '~', '1.0', '0x1F', '2026-01-01', '“', '：', '🙂', '//', '**'],
)

test('whatever stands there, it is told in words of ours, at a place of the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), parts => {
      const source = parts.join('')
      for (const message of said(source, questionSchema)) {
        const [, line = '', words = ''] = /^(\d+):\d+ (.*)$/s.exec(message) ?? []
        expect(Number(line)).toBeLessThanOrEqual(source.split('\n').length)
        expect(words.replace(/`[^`]*`/g, '')).not.toMatch(FOREIGN)
      }
    }),
    { numRuns: 3000 },
  )
}, 60_000)

test.each([
  '['.repeat(30_000),
  '{'.repeat(500),
  '- '.repeat(20_000),
  `${' '.repeat(2000)}a`,
  `[${'['.repeat(9000)}${']'.repeat(9000)}]`,
])('what is nested beyond reason is told, not read: %#', text => {
  expect(said(`index: a\n${text}`, questionSchema)).toEqual([
    '1:1 More than 100 levels of nesting in YAML | Write it flatter.',
  ])
})
