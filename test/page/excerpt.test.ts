import { expect, test } from 'vitest'
import type { PageQuestion } from '../../src/model/page.js'
import { excerptOf, mark, patternOf } from '../../src/page/excerpt.js'

const one: PageQuestion = {
  id: 'lock',
  category: 'locks',
  level: 'mid',
  tags: [],
  title: 'What is a lock?',
  short: null,
  summary: 'It shuts.',
  text: `${'Before it. '.repeat(20)}A call of f(x)[0] waits. ${'After it. '.repeat(20)}`,
  code: 'let a = lock();',
  number: '1.1',
  minutes: 1,
  hash: '',
}
const marked = (words: string[], text: string): string[] => {
  const pattern = patternOf(words)
  return pattern === null ? [] : mark(text, pattern).flatMap(piece => (piece.marked ? [piece.text] : []))
}

test('words are marked to the letter, whatever signs they hold', () => {
  expect(marked(['F(X)[0]'], one.text)).toEqual(['f(x)[0]'])
  expect(marked(['.*'], 'abc .* d')).toEqual(['.*'])
  expect(marked(['A+B', 'C?'], 'a+b aab c? c')).toEqual(['a+b', 'c?'])
})

test('white space and quotation marks of any kind', () => {
  expect(marked(['ONE "TWO"'], 'so one\n“two” said')).toEqual(['one\n“two”'])
  expect(patternOf([])).toBeNull()
  expect(patternOf([''])).toBeNull()
})

test('the line of context is round the first place, the summary where there is none', () => {
  const line = excerptOf(one, ['WAITS'])
  expect(line.map(({ text }) => text).join('')).toMatch(/^… .*f\(x\)\[0\] waits\..* …$/)
  expect(line.filter(piece => piece.marked)).toEqual([{ text: 'waits', marked: true }])
  expect(excerptOf(one, ['NOTHING'])).toEqual([{ text: 'It shuts.', marked: false }])
})
