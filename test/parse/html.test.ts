import fc from 'fast-check'
import type { Nodes, Root } from 'mdast'
import { expect, test } from 'vitest'
import { nodesOf } from '../../src/parse/tree/nodes-of.js'
import { problems, question, temporaryGuide } from './temporary-guide.js'

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** The answer of a question as a tree, with what is said about it. */
async function parsed(markdown: string) {
  const file = question(`It is.\n\n${markdown}`)
  const { base } = temporaryGuide({ '01-a/01-first.md': file, '01-a/dot.png': DOT })
  const { guide, messages, short } = await problems(base)
  const answer = guide?.questions[0]?.answer as Root
  return { file, messages, short, answer, shape: answer?.children.slice(1).map(shape).join(' ') }
}

function shape(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/\s+/g, ' ').trim()
  if (node.type === 'text') return JSON.stringify(node.value)
  return `${node.type}(${'children' in node ? node.children.map(shape).join(' ') : ''})`
}

test.each([
  [
    'the end of what was begun between blocks',
    '<details>\n<summary>Say</summary><br><b>\n\nHold it.\n</b></details>\n\nAfter.',
    '<details> <summary>Say</summary><br><b> paragraph("Hold it.") </b> </details> paragraph("After.")',
  ],
  [
    'words after an end',
    '<div>\n\nOne.\n<br></div> two *three*.',
    '<div> paragraph("One.\\n" <br>) </div> paragraph("two " emphasis("three") ".")',
  ],
  [
    'the end below a list',
    '<details><b>\n\n- one\n- two\n</b></details>\n\nAfter.',
    '<details><b> list(listItem(paragraph("one")) listItem(paragraph("two"))) </b> </details> paragraph("After.")',
  ],
  [
    'the end below a quotation, which it does not belong to',
    '<div><i>\n\n> said\n</i></div>',
    '<div><i> blockquote(paragraph("said")) </i> </div>',
  ],
  [
    'an end in a call-out',
    ':::tip\n<div><b>\n\nText.\n</b></div>\n:::',
    'containerDirective(<div><b> paragraph("Text.") </b> </div>)',
  ],
  ['an element within words is one', 'A <b>word</b> here.', 'paragraph("A " <b> "word" </b> " here.")'],
  [
    'a pair in a paragraph of an element',
    '<b>\n\nA <b>c</b> d</b>',
    '<b> paragraph("A " <b> "c" </b> " d") </b>',
  ],
])('%s', async (_, markdown, wanted) => {
  const { shape, messages } = await parsed(markdown)
  expect(shape).toBe(wanted)
  expect(messages.filter(({ rule }) => rule === 'html-unclosed')).toEqual([])
})

test('an end without a beginning is told, and is text between words', async () => {
  const { shape, messages } = await parsed('A </b> b\n\n</div>\n\n<p>c</p></i>')
  expect(shape).toBe('paragraph("A " "</b>" " b") <p>c</p>')
  expect(messages.map(({ message, line, column }) => `${message} ${line}:${column}`)).toEqual([
    '`</b>` ends nothing 11:3',
    '`</div>` ends nothing 13:1',
    '`</i>` ends nothing 15:9',
  ])
})

test.each([
  ['a picture on a line of its own', '<img src="dot.png" alt="A">'],
  ['after a call-out', ':::tip\nA.\n:::\n\n<img src="dot.png" alt="A">'],
  ['in a list', '- Words\n\n  <img src="dot.png" alt="A">\n- <a href="https://example.org/">Link</a>'],
  ['on the third line of a quotation', '> <div>\n> <p>\n> <img src="dot.png" alt="A"> and\n> </p></div>'],
  ['in words', 'See <img src="dot.png" alt="A"> and <a href="https://example.org/">this *link*</a>.'],
  ['two of them', '<p>\n<img src="dot.png" alt="A">\n  <img src="dot.png" alt="B">\n</p>\n\n:::tip\nA.\n:::'],
])('what is made of raw HTML stands where it is written: %s', async (_, markdown) => {
  const { answer, file, short } = await parsed(markdown)
  const made = [...nodesOf(answer, 'image'), ...nodesOf(answer, 'link')]
  expect(made.length).toBeGreaterThan(0)
  const body = file.slice(file.indexOf('# Is it so?'))
  for (const { position, type } of made) {
    const start = position?.start
    const lines = file.split('\n')
    expect(lines[(start?.line ?? 0) - 1]?.slice((start?.column ?? 0) - 1)).toMatch(
      type === 'image' ? /^<img/ : /^<a/,
    )
    const written = file.slice(start?.offset, position?.end.offset)
    expect(written).toMatch(type === 'image' ? /^<img [^>]*>$/ : /^<a .*<\/a>$/)
    expect(body).toContain(written)
  }
  expect(short).toEqual([])
})

test('headings in what folds away are part of the answer, in a guide of one file too', async () => {
  const { base } = temporaryGuide({
    'notes.md':
      '# G\n\n## C\n\n### One?\n\nYes.\n\n<details><summary>More</summary>\n\n#### Source\n\nText.\n\n### Wrong\n\n</details>\n\n### Two?\n\n:term[Yes].\n',
  })
  const { loadGuide } = await import('../../src/parse/index.js')
  const { guide, messages } = await loadGuide('guide/notes.md', { cwd: base })
  expect(guide?.questions.map(({ title }) => title.text)).toEqual(['One?', 'Two?'])
  expect(messages).toMatchObject([{ rule: 'title-second', line: 15, column: 1 }])
})

test('what folds away without an end takes no question with it', async () => {
  const { base } = temporaryGuide({
    'notes.md': '# G\n\n## C\n\n### One?\n\nYes.\n\n<details>\n\n### Two?\n\nYes.\n',
  })
  const { loadGuide } = await import('../../src/parse/index.js')
  const { guide, messages } = await loadGuide('guide/notes.md', { cwd: base })
  expect(guide?.questions).toHaveLength(2)
  expect(messages).toMatchObject([{ rule: 'html-unclosed', line: 9 }])
})

test.each([
  ['blocks', `${'<div>'.repeat(9000)}x${'</div>'.repeat(9000)}`],
  ['blocks on lines', `${'<div>\n\n'.repeat(500)}x\n\n${'</div>\n\n'.repeat(500)}`],
  ['words', `A ${'<b>'.repeat(3000)}x${'</b>'.repeat(3000)}`],
  ['crossing', `A ${'<b><i>'.repeat(1500)}x${'</b></i>'.repeat(1500)}`],
])('elements nested without end are cut off and told once: %s', async (_, markdown) => {
  const { short, answer } = await parsed(markdown)
  expect(short.filter(text => text.startsWith('nesting-deep'))).toHaveLength(1)
  const tags = nodesOf(answer, 'html').flatMap(({ value }) => value.match(/<\w/g) ?? [])
  expect(tags.length).toBe(30)
})

test('thirty inside each other are no fault', async () => {
  expect((await parsed(`${'<div>'.repeat(30)}x${'</div>'.repeat(30)}`)).short).toEqual([])
})

test('wherever raw HTML stands, what is said of it stands in the file', async () => {
  const piece = fc.constantFrom(
    '<details>',
    '</details>',
    '<b>',
    '</b>',
    '<img src="dot.png" alt="A">',
    '<img src="no.png">',
    '<a href="x">',
    '</a>',
    '<!-- c -->',
    '<br>',
    '<p>',
    '</p>',
    '<script>',
    '</script>',
    '\n',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n  ',
    'words ',
    '*',
    ':::tip\n',
    '\n:::\n',
    '<li>',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), async pieces => {
      const { file, messages, answer } = await parsed(pieces.join(''))
      const lines = file.split('\n')
      for (const { line, column } of messages) {
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeLessThanOrEqual((lines[(line ?? 1) - 1]?.length ?? 0) + 1)
      }
      for (const { position } of nodesOf(answer, 'image'))
        expect(file.slice(position?.start.offset, position?.end.offset)).toMatch(/^<img [^>]*>$/)
    }),
    { numRuns: 150 },
  )
})
