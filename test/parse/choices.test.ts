import { expect, test } from 'vitest'
import { letterOf } from '../../src/model/guide.js'
import { plainText } from '../../src/parse/tree/plain-text.js'
import { parsedGuide } from '../support/parsed-guide.js'

async function read(answer: string) {
  const files = {
    'guide.yaml': 'title: T\n',
    '1-a/category.md': '# A\n',
    '1-a/1-one.md': `# Which?\n\n${answer}\n`,
  }
  const { guide, messages } = await parsedGuide(files, '/guides/choices')
  const [question] = guide.questions
  if (question === undefined) throw new Error('no question')
  return { question, rules: messages.map(({ rule }) => rule) }
}

const block = (...lines: string[]): string => `:::choices\n${lines.join('\n')}\n:::\n`

test('options are data, and come before the answer wherever they are written', async () => {
  const { question, rules } = await read(
    `Spoken words.\n\n${block('- [ ] `a`', '- [x] **b**', '- [X] c')}\nMore.`,
  )
  expect(rules).toEqual([])
  expect(question.choices.map(({ letter, isRight }) => `${letter}${isRight ? '!' : ''}`)).toEqual([
    'A',
    'B!',
    'C!',
  ])
  expect(question.answer.children.map(({ type }) => type)).toEqual([
    'containerDirective',
    'paragraph',
    'paragraph',
  ])
  expect(question.spoken.map(plainText)).toEqual(['Spoken words.', 'More.'])
  expect(question.body).toEqual([])
  expect(question.text).toBe('a\nb\nc\nSpoken words.\nMore.')
})

test.each([
  ['the right option', ['- [ ] one', '- [x] the `second` one', '- [ ] three'], 'the second one'],
  ['all right options', ['- [x] one', '- [ ] two', '- [x] three'], 'one; three'],
  ['a bare number, if that is right', ['- [ ] 41', '- [x] 42'], '42'],
  ['nothing where it is more than words', ['- [ ] one', '- [x] two:\n\n  ```js\n  let a\n  ```'], ''],
  ['nothing where nobody says what is right', ['- [ ] one', '- [ ] two'], ''],
  ['nothing where it is longer than a line', ['- [ ] one', `- [x] ${'word '.repeat(40)}`], ''],
])('the summary is %s', async (_, lines, summary) => {
  const { question } = await read(`${block(...lines)}\nThe first is wrong here.`)
  expect(question.summary.text).toBe(summary)
  expect(question.isSummaryWritten).toBe(false)
})

test.each([
  ['a list without boxes', block('- A', '- B'), ['choices-form']],
  ['one box missing', block('- [x] A', '- B'), ['choices-form']],
  ['a paragraph beside the list', block('- [x] A', '- [ ] B', '', 'And.'), ['choices-form']],
  ['a label', ':::choices[Which]\n- [x] A\n- [ ] B\n:::\n', ['choices-form']],
  ['nothing', ':::choices\n:::\n', ['choices-form']],
  ['one option', block('- [x] A'), ['choices-form']],
  ['none that is right', block('- [ ] A', '- [ ] B'), ['choices-open']],
  ['two of them', `${block('- [x] A', '- [ ] B')}\n${block('- [x] C', '- [ ] D')}`, ['choices-form']],
  ['one in a call-out', `::::tip\n${block('- [x] A', '- [ ] B')}::::\n`, ['choices-form']],
])('%s is told', async (_, answer, rules) => {
  expect((await read(`${answer}\nSo.`)).rules).toEqual(rules)
})

test('a task that begins with code, a link or emphasis is one', async () => {
  const { rules } = await read('- [ ] `a`\n- [x] **b**\n- [ ] [c](https://c.example)\n\n  [x] this is none')
  expect(rules).toEqual(['markup-unread'])
})

test('letters go on after Z', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
