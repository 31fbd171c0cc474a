import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { minifyCss } from '../../../src/editions/web/minify-css.js'

test.each([
  ['white space and comments', '/* a */\na ,  b > c {\n  color : red ; /* b */\n}\n', 'a,b>c{color :red}'],
  ['a descendant that is a class of elements', 'a :is(b, c) d { top: 0 }', 'a :is(b,c) d{top:0}'],
  [
    'sums and rules',
    '@media (min-width: 10em) and (hover) { a { width: calc(1px + 2px) !important; } }',
    '@media (min-width:10em) and (hover){a{width:calc(1px + 2px) !important}}',
  ],
  ['strings', 'a::before { content: "; }  /* no */"; }', 'a::before{content:"; }  /* no */"}'],
  ['a comment that keeps words apart', 'a { margin: 1px/* and */2px }', 'a{margin:1px/**/2px}'],
  ['an escape with its space', '.\\31  b { top: 0 }', '.\\31  b{top:0}'],
])('%s', (_, css, expected) => {
  expect(minifyCss(css)).toBe(expected)
})

test('what is as short as can be stays', () => {
  const once = minifyCss(readFileSync('templates/classic/epub.css', 'utf8'))
  expect(minifyCss(once)).toBe(once)
})
