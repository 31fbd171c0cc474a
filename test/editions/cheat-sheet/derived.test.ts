import { expect, test } from 'vitest'
import { nameOf } from '../../../src/editions/cheat-sheet/card-view.js'
import { parsedGuide } from '../../support/parsed-guide.js'

const file = (matter: string, answer: string): string => `---\n${matter}\n---\n\n# What is it?\n\n${answer}\n`

test('a title stands before what was not written for the sheet, and alone where nothing can be said', async () => {
  const { guide } = await parsedGuide(
    {
      'guide.yaml': 'title: T\n',
      '1-a/category.md': '# A\n',
      '1-a/1-written.md': file('summary: In short.', 'It is so. And more.'),
      '1-a/2-derived.md': file('level: mid', 'It is so. And more.'),
      '1-a/3-named.md': file('short: It', 'It is so. And more.'),
      '1-a/4-nothing.md': file('level: mid', '1.3'),
    },
    '/guides/derived',
  )
  expect(guide.questions.map(question => [nameOf(question), question.summary.text])).toEqual([
    [null, 'In short.'],
    ['What is it?', 'It is so.'],
    ['It', 'It is so.'],
    ['What is it?', ''],
  ])
})
