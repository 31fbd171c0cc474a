import { expect, test } from 'vitest'
import { BLEED, pageFrame } from '../../../src/editions/handbook/page-frame.js'

const LAYOUT = { top: 20, inner: 25, lines: 40, leading: 13, measure: 340, gutter: 40, size: 10, code: 8 }
const PAGE = { width: 210, height: 297 }
const mm = (points: number) => (points * 25.4) / 72

test('the text stands as far from the fold on left-hand pages as on right-hand ones', () => {
  const { left, right } = pageFrame(LAYOUT, PAGE)
  expect(right.left + mm(LAYOUT.gutter)).toBeCloseTo(LAYOUT.inner, 2)
  expect(left.right + mm(BLEED)).toBeCloseTo(LAYOUT.inner, 2)
})

test('in a language from right to left likewise', () => {
  const { left, right } = pageFrame(LAYOUT, PAGE, 'rtl')
  expect(right.left + mm(BLEED)).toBeCloseTo(LAYOUT.inner, 2)
  expect(left.right + mm(LAYOUT.gutter)).toBeCloseTo(LAYOUT.inner, 2)
})

test('the content box is as wide on either side: gutter, measure, bleed', () => {
  const { left, right, top, bottom, height } = pageFrame(LAYOUT, PAGE)
  const width = mm(LAYOUT.gutter + LAYOUT.measure + BLEED)
  for (const side of [left, right]) expect(PAGE.width - side.left - side.right).toBeCloseTo(width, 0)
  expect(top + height + bottom).toBeCloseTo(PAGE.height, 2)
})
