import type { Element } from 'hast'

/** CSS cannot tell `A` from `a` in this attribute (https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors). */
/** A decimal digit takes up to four Roman ones: viii. */
const ROMAN_DIGIT = 4
const SHORT_ROMAN = 7

const STYLES: Record<string, string | undefined> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** Numbers of fewer signs have room before any list. */
const LONG_NUMBER = 3

/**
 * A list that counts in letters or Roman numbers says so in a class, for stylesheets; the text may speak of "step c". One with long numbers
 * says how long they are, in `--signs`: they would stand out of the page. Changes `node`.
 */
export function letteredList(node: Element): Element {
  const style = STYLES[String(node.properties.type)]
  const { className } = node.properties
  if (style !== undefined) node.properties.className = [...(Array.isArray(className) ? className : []), style]
  const signs = longestNumber(node)
  if (signs >= LONG_NUMBER) node.properties.style = `--signs:${signs}`
  return node
}

/** In signs; letters and Roman numbers are taken for as long as they may get. */
function longestNumber({ properties, children }: Element): number {
  const items = children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  )
  const first = Number(properties.start ?? 1)
  const numbers = [
    first,
    first + items.length - 1,
    ...items.map(item => Number(item.properties.value ?? first)),
  ]
  const isRoman = String(properties.type).toLowerCase() === 'i'
  return Math.max(
    ...numbers.map(number => String(number).length * (isRoman && number > SHORT_ROMAN ? ROMAN_DIGIT : 1)),
  )
}
