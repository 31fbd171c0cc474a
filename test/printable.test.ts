import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onlyOurControls, printableJson, printableLine, printableText } from '../src/printable.js'

/** Everything that a terminal could obey, and the marks of direction. */
const OBEYED = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b',
      '\u009b',
      '\u0007',
      '\n',
      '\r',
      '\t',
      '\u007f',
      '\u202e',
      '\u2066',
      '\u2028',
      '[',
      ']',
      '0',
      'm',
      'J',
      '2',
      'A',
    ),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
})

test.each([
  ['a title of the window', '\u001b]0;owned\u0007', '\\u{1b}]0;owned\\u{7}'],
  ['a color in one sign', '\u009b31mred', '\\u{9b}31mred'],
  ['a line that is none', 'a.md\n  error', 'a.md\\n  error'],
  ['a line written over', 'bad\rgood', 'bad\\rgood'],
  ['a name read backwards', 'a\u202egnp.exe', 'a\\u{202e}gnp.exe'],
  ['an isolate', 'a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
  ['other lines', 'a\u2028b\u0085c', 'a\\u{2028}b\\u{85}c'],
  ['letters of the world', 'é 所有権 שלום 👩‍💻 \u00a0', 'é 所有権 שלום 👩‍💻 \u00a0'],
])('%s', (_, text, shown) => {
  expect(printableLine(text)).toBe(shown)
})

test('a text of several lines is indented after the first', () => {
  expect(printableText('one\r\n  two\nthree\u001b', '    ')).toBe('one\n      two\n    three\\u{1b}')
})

describe('whatever is said', () => {
  test('a line holds nothing that is obeyed', () => {
    fc.assert(fc.property(hostile, text => void expect(printableLine(text)).not.toMatch(OBEYED)))
  })
  test('JSON is the same to a program and holds nothing that is obeyed', () => {
    fc.assert(
      fc.property(fc.record({ text: hostile, list: fc.array(hostile) }), value => {
        const json = printableJson(JSON.stringify(value))
        expect(JSON.parse(json)).toEqual(value)
        expect(json).not.toMatch(OBEYED)
      }),
    )
  })
  test('in the end only line breaks, colors and our redrawing are left', () => {
    const own = `\u001b[3A\u001b[0J\u001b[31merror\u001b[39m: a\n`
    expect(onlyOurControls(own)).toBe(own)
    fc.assert(
      fc.property(hostile, text => {
        const left = onlyOurControls(text).replace(/\n|\u001b\[(?:\d{1,2}m|\d{1,4}A|0J)/g, '')
        expect(left).not.toMatch(OBEYED)
      }),
    )
  })
})
