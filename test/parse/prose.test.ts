import fc from 'fast-check'
import type { Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { definitionsOf } from '../../src/parse/adapters/read-section.js'
import { clean } from '../../src/parse/clean/clean.js'
import { setAnchors } from '../../src/parse/identity/set-anchors.js'
import { parseMarkdown } from '../../src/parse/markdown/processor.js'
import { splitAnswer } from '../../src/parse/record/split-answer.js'
import { fileFragment } from '../../src/parse/text/fragment.js'
import { plainText } from '../../src/parse/tree/plain-text.js'
import type { Rule } from '../../src/rules.js'

function read(source: string): { root: Root; rules: Rule[] } {
  const rules: Rule[] = []
  const root = parseMarkdown(source)
  const fragment = fileFragment('a.md', 'a.md', source)
  clean(root, {
    fragment,
    isMarkdown: true,
    definitions: definitionsOf(root),
    depth: 1,
    report: rule => rules.push(rule),
  })
  return { root, rules }
}

test.each([
  'at 10:30 o’clock',
  'std::mem::take and a:b, key:value',
  ':smile: and ::leaf and :x{y=z}',
  'a::b::c::<T>(), Vec<T>, HashMap<String, Vec<u8>>',
  'Service<S>, Either<A, B>, Wrapper<B>',
  'Box<dyn Fn(&str) -> Result<(), E>>',
  'Vec<std::string::String> and <T as Trait>::Item',
  'ratio 3:4, C:\\x',
  ':term without brackets',
  'term[x]',
])('prose keeps its source text: %s', source => {
  const { root, rules } = read(source)
  expect(plain(root)).toBe(source)
  expect(root.children.map(node => node.type)).toEqual(['paragraph'])
  expect(rules).toEqual([])
})

test('Markdown inside what looks like a directive stays Markdown', () => {
  const { root } = read('see :x[the **docs**](other) and Vec<*T*>')
  const [paragraph] = root.children
  expect(paragraph?.type === 'paragraph' && paragraph.children.map(node => node.type)).toEqual([
    'text',
    'link',
    'text',
    'emphasis',
    'text',
  ])
})

const word = fc.stringMatching(/^[a-z0-9]{1,6}$/)
const directiveLike = fc
  .tuple(word, fc.constantFrom(':', '::'), word)
  .map(([a, colons, b]) => `${a}${colons}${b}`)
  .filter(text => !text.includes('www'))

test('directive-like prose keeps its source text', () => {
  fc.assert(
    fc.property(fc.array(directiveLike, { minLength: 1, maxLength: 8 }), words => {
      const source = `x ${words.join(' ')}`
      expect(plain(read(source).root)).toBe(source)
    }),
  )
})

/** Pieces that mean something to Markdown, HTML or us, thrown together. */
const piece = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '  ',
    '    ',
    '> ',
    '- ',
    '1. ',
    '# ',
    '## ',
    '```',
    '```rust (hl="1")\n',
    '~~~',
    '---\n',
    ':::',
    ':::tip',
  ],
  ...[
    ':::followup[x]\n',
    '::',
    ':term[',
    ']',
    '[',
    '](',
    ')',
    '![',
    '<',
    '>',
    '</',
    '<a href="',
    '<img src=',
    '<script>',
    '</b>',
  ],
  ...[
    '<b ',
    '<!--',
    '-->',
    '<div>',
    '<p',
    '"',
    "'",
    '&',
    '&#0;',
    '|',
    '| - |\n',
    '[^1]',
    '[^1]: ',
    '[r]: x\n',
    '*',
    '_',
    '`',
    '\\',
  ],
  ...['\t', 'a', 'é', '語', '🦀', '\u0000', '\uD800', '{', '}', '{#x}', '=', 'https://x', 'javascript:'],
)

test('any text at all becomes a tree, without an exception and without anything dangerous', () => {
  const text = fc.oneof(
    fc.array(piece, { maxLength: 40 }).map(parts => parts.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, source => {
      const { root } = read(source)
      setAnchors(root, 'id')
      splitAnswer(root)
      plainText(root)
      expect(dangerous(root)).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

/** Raw HTML that is left must be nothing but tags of GitHub's schema without handlers. */
function dangerous(root: Root): string[] {
  const found: string[] = []
  const walk = (node: Root | Root['children'][number]): void => {
    if (
      node.type === 'html' &&
      /<(script|style|iframe|object|embed|form|base|meta|link|svg)|<[a-z][^>]*\son\w+=/i.test(node.value)
    ) {
      found.push(node.value)
    }
    if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(root)
  return found
}
