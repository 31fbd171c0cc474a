import { expect, test } from 'vitest'
import { parseInfo } from '../../src/parse/code/info.js'
import { parseMarks } from '../../src/parse/code/marks.js'
import { visibleRust } from '../../src/parse/code/rustdoc.js'

test.each([
  ['# use a::B;\nlet b = 1;', 'let b = 1;', 'a hidden line'],
  ['#\nlet b = 1;', 'let b = 1;', 'a lone hash'],
  ['  # indented\nb', 'b', 'an indented hidden line'],
  ['#[derive(Debug)]\n#![allow(x)]', '#[derive(Debug)]\n#![allow(x)]', 'attributes'],
  ['#text', '#text', 'a hash without a space'],
  ['## shown\n  ##[x] ##', '# shown\n  #[x] ##', 'a doubled hash, once a line'],
  ['a\n# h\nb', 'a\nb', 'a hidden line between'],
  ['# h\n\nlet a;\n\n# h', 'let a;', 'blank lines left at the ends'],
  ['\nlet a;\n', '\nlet a;\n', 'blank lines without hidden ones'],
  ['# all', '', 'all of it'],
])('rustdoc shows %j as %j (%s)', (source, visible) => {
  expect(visibleRust(source)).toBe(visible)
})

test.each([
  ['rust', null, 'rust', [], null],
  ['rust,no_run', '(title="a")', 'rust', ['no_run'], '(title="a")'],
  ['rust,compile_fail,E0382', null, 'rust', ['compile_fail', 'E0382'], null],
  ['no_run', null, 'rust', ['no_run'], null],
  ['Rust', null, 'rust', [], null],
  ['rust(hl="1")', null, 'rust', [], '(hl="1")'],
  ['rust,ignore', '(needs a GPU)', 'rust', ['ignore'], '(needs a GPU)'],
  ['rust,', '{3}', 'rust', [], '{3}'],
  ['ignore-windows', null, 'rust', ['ignore-windows'], null],
  [null, null, null, [], null],
  ['c++', null, 'c++', [], null],
])('the info string %j %j', (lang, meta, language, attributes, marks) => {
  expect(parseInfo(lang, meta)).toEqual({ language, attributes, marks })
})

test('marks name visible lines', () => {
  expect(parseMarks('(title="src/main.rs" hl="5-7, 3" ins="2" del="1")', 9)).toEqual({
    marks: { title: 'src/main.rs', highlighted: [3, 5, 6, 7], inserted: [2], deleted: [1], continues: false },
    problems: [],
  })
  expect(parseMarks('(needs a GPU)', 1).problems).toEqual([])
  expect(parseMarks('(lint="unused_must_use")', 1).problems).toEqual([])
  expect(parseMarks('(hl="7-5")', 9).problems).toHaveLength(1)
  expect(parseMarks('(hl="1-9999")', 3).marks.highlighted).toEqual([1, 2, 3])
})

test.each([
  ['(continues)', true, 0],
  ['( continues )', true, 0],
  ['(continues hl="1")', true, 0],
  ['(hl="1" continues)', true, 0],
  ['(hl="1" continues title="a.rs")', true, 0],
  ['(continues="2" error="continues here")', true, 0],
  ['(continues what stands above)', false, 0],
  ['(title="continues")', false, 0],
  ['(discontinues hl="1")', false, 1],
  ['(continues-not hl="1")', false, 1],
  ['(continuous="1")', false, 1],
])('%s: does the block go on from one above?', (text, continues, problems) => {
  const read = parseMarks(text, 9)
  expect([read.marks.continues, read.problems.length]).toEqual([continues, problems])
})

test('why a sample is no whole is for the proof alone', () => {
  expect(parseMarks('(excerpt="the server is another program" hl="1")', 9)).toEqual({
    marks: { title: null, highlighted: [1], inserted: [], deleted: [], continues: false },
    problems: [],
  })
})
