import type { Element } from 'hast'

/** CSS cannot tell `A` from `a` in this attribute (https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors). */
const STYLES: Record<string, string | undefined> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** A list that counts in letters or Roman numbers says so in a class, for stylesheets; the text may speak of "step c". Changes `node`. */
export function letteredList(node: Element): Element {
  const style = STYLES[String(node.properties.type)]
  const { className } = node.properties
  if (style !== undefined) node.properties.className = [...(Array.isArray(className) ? className : []), style]
  return node
}
