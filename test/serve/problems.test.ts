import { expect, test } from 'vitest'
import { liveProblems, messagesOf } from '../../src/serve/problems.js'
import { makeGuide } from '../render/records.js'

const guide = await makeGuide({
  categories: [
    {
      title: 'All',
      questions: [{ id: 'one' }, { id: 'two' }, { id: 'three' }].map(one => ({ ...one, answer: 'So.' })),
    },
  ],
})
for (const [index, line] of [5, 20, 5].entries()) {
  const question = guide.questions[index]
  if (question !== undefined) question.place = { file: index < 2 ? 'all.md' : 'three.md', line, column: 1 }
}

test.each([
  ['its title', 'all.md', 5, 'one'],
  ['its answer', 'all.md', 19, 'one'],
  ['the next title', 'all.md', 20, 'two'],
  ['the end', 'all.md', 900, 'two'],
  ['front matter above the first title', 'all.md', 2, 'one'],
  ['another file', 'three.md', 1, 'three'],
  ['a file without questions', 'guide.yaml', 3, null],
  ['no file', null, null, null],
])('a problem in %s stands at its question', (_, file, line, question) => {
  const message = {
    severity: 'error',
    rule: 'link-dead',
    file,
    line,
    column: 2,
    message: 'M',
    hint: null,
  } as const
  const [problem] = liveProblems([message], guide)
  expect(problem?.question).toBe(question)
  expect(problem?.place).toBe(file === null ? null : `${file}:${line}:2`)
})

test('what was thrown is a problem without a place', () => {
  expect(messagesOf(new Error('no disk'))).toMatchObject([
    { severity: 'error', message: 'no disk', file: null },
  ])
})
