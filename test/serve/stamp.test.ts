import { expect, test } from 'vitest'
import type { LiveDocument } from '../../src/editions/web/live.js'
import { patchOf, stamp } from '../../src/serve/stamp.js'
import { makeGuide } from '../render/records.js'

const guide = await makeGuide({ categories: [{ title: 'A', questions: [{ id: 'one', answer: 'So.' }] }] })
const record = {
  ...{ id: 'one', category: 'a', level: null, tags: ['x'], title: 'One', short: null, summary: 'S' },
  ...{ text: 'So.', number: '1.1', minutes: 1, hash: 'h' },
}
const plain: LiveDocument = {
  text: 'T',
  pieces: ['<style>', 'first', 'second', '<script>'],
  frame: { head: '<style>', foot: '<script>' },
  data: { guide: 'g', categories: [], questions: [record], words: {} as never, language: 'en', levels: {} },
  guide,
}
const question = (changes: object): Partial<LiveDocument> => ({
  data: { ...plain.data, questions: [{ ...record, ...changes }] },
})

test.each([
  [
    'a piece',
    { pieces: ['<style>', 'other', 'second', '<script>'] },
    { pieces: [[1, 'other']], questions: [] },
  ],
  ['a summary', question({ summary: 'Other' }), { pieces: [], questions: [{ ...record, summary: 'Other' }] }],
  [
    'a text',
    question({ text: 'Other', minutes: 2 }),
    { pieces: [], questions: [{ ...record, text: 'Other', minutes: 2 }] },
  ],
  ['the text of the template', { text: 'U' }, null],
  ['the style', { frame: { head: '<style id>', foot: '<script>' } }, null],
  ['the script', { frame: { head: '<style>', foot: '<script id>' } }, null],
  ['the number of pieces', { pieces: [...plain.pieces, 'more'] }, null],
  ['a tag', question({ tags: ['y'] }), null],
  ['a level', question({ level: 'mid' }), null],
  ['a number', question({ number: '1.2' }), null],
  ['a category', question({ category: 'b' }), null],
  ['an id', question({ id: 'two' }), null],
  ['a category more', { data: { ...plain.data, categories: [{ id: 'b', number: 2, title: 'B' }] } }, null],
  ['words', { data: { ...plain.data, levels: { mid: 'Mid' } } }, null],
  ['more than is sent at once', { pieces: ['<style>', 'x'.repeat(200_000), 'second', '<script>'] }, null],
])('where %s differs', (_, changes, patch) => {
  const before = stamp(plain, null)
  const after = stamp({ ...plain, ...changes }, before)
  expect(patchOf(before, after)).toEqual(patch === null ? null : { from: before.version, ...patch })
})

test('a version tells the content, whatever was before', () => {
  const other = { ...plain, pieces: ['<style>', 'other', 'second', '<script>'] }
  const first = stamp(plain, null)
  const second = stamp(other, first)
  expect(second.version).not.toBe(first.version)
  expect(second.version).toBe(stamp(other, null).version)
  expect(stamp({ ...plain, pieces: [...plain.pieces] }, second).version).toBe(first.version)
  expect(stamp({ ...plain, ...question({ summary: 'Other' }) }, first).version).not.toBe(first.version)
})

test('nothing is patched that was not there', () => {
  expect(patchOf(null, stamp(plain, null))).toBeNull()
})
