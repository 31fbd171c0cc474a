import { describe, expect, test } from 'vitest'
import { createTemplates } from '../../../src/render/theme/engine.js'
import { runWithin } from '../../../src/render/theme/limits.js'
import { loadTheme } from '../../../src/render/theme/load.js'
import { READING } from '../../support/theme-reading.js'
import { TEMPLATES } from '../harness.js'

const classic = await loadTheme('classic', TEMPLATES, READING)

function render(text: string): string {
  const texts = new Map([
    ['handbook.html', text],
    ['self.html', '{% render "self.html" %}'],
    ['one.html', '{% include "two.html" %}'],
    ['two.html', '{% include "one.html" %}'],
    ['layout.html', '{% layout "layout.html" %}'],
  ])
  return createTemplates({ ...classic, texts })('handbook.html', { list: ['a', 'b'] })
}

const TWICE = '{% assign x = "0123456789" %}{% for i in (1..60) %}'

describe('a template that would take the machine is stopped', () => {
  test.each([
    ['a long range', '{% assign x = (1..400000000) %}'],
    ['a long range to loop over', '{% for i in (1..400000000) %}{% endfor %}'],
    ['a range from strings', '{% assign n = "400000000" %}{% assign x = (1..n) %}'],
    ['a table row of a range', '{% tablerow i in (1..400000000) %}{% endtablerow %}'],
    ['many ranges', '{% for i in (1..1000) %}{% assign x = (1..1000000) %}{% endfor %}'],
    ['doubling by append', `${TWICE}{% assign x = x | append: x %}{% endfor %}`],
    ['doubling by prepend', `${TWICE}{% assign x = x | prepend: x %}{% endfor %}`],
    ['doubling by capture', `${TWICE}{% capture x %}{{ x | raw }}{{ x | raw }}{% endcapture %}{% endfor %}`],
    ['doubling by replace', `${TWICE}{% assign x = x | replace: "0", "00123456789" %}{% endfor %}`],
    [
      'doubling by join',
      `${TWICE}{% assign y = x | split: "" %}{% assign x = y | join: "0123456789" %}{% endfor %}`,
    ],
    [
      'doubling by concat',
      '{% assign x = list %}{% for i in (1..60) %}{% assign x = x | concat: x %}{% endfor %}',
    ],
    ['much to print', '{% for i in (1..100000) %}{% for j in (1..100) %}0123456789{% endfor %}{% endfor %}'],
    ['a template in itself', '{% render "self.html" %}'],
    ['two in one another', '{% include "one.html" %}'],
    ['a layout of itself', '{% layout "layout.html" %}'],
    ['the clock', '{{ "now" | date: "%s" }}'],
    ['lots', '{{ list | sample }}'],
  ])('%s', (_, text) => {
    expect(() => render(text)).toThrow(/The template classic\/handbook\.html cannot be rendered/)
  })
  test('what is allowed is done', () => {
    const made = render(
      '{% for i in (1..3) %}{{ i }}{% endfor %}{% capture x %}{% for l in list %}<b>{{ l | upcase }}</b>{% endfor %}{% endcapture %}{{ x | raw }}',
    )
    expect(made).toBe('123<b>A</b><b>B</b>')
  })
})

describe('work within a time', () => {
  test('is stopped in a regular expression too', () => {
    expect(() => runWithin(50, () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`))).toThrow('timed out')
  })
  test('gives what it gives, and throws what it throws', () => {
    expect(runWithin(60_000, () => 7)).toBe(7)
    const fault = new RangeError('own')
    expect(() =>
      runWithin(60_000, () => {
        throw fault
      }),
    ).toThrow(fault)
  })
})
