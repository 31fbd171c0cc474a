import type { Element, Root } from 'hast'
import { type Direction, directionOf } from '../language/direction.js'

const CODE = new Set(['code', 'kbd', 'pre', 'samp', 'tt'])

/**
 * Code reads from left to right in every language: in text that does not, `dir` says so on each piece. No stylesheet of an e-book may
 * (https://www.w3.org/TR/epub-33/#sec-css-req). Changes `tree`, which is in `language`.
 */
export function turnCode(tree: Root, language: string): void {
  turn(tree, directionOf(language))
}

function turn(parent: Root | Element, around: Direction): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const own = child.properties.dir
    if (own === undefined && around === 'rtl' && isCode(child)) child.properties.dir = 'ltr'
    else turn(child, own === 'ltr' || own === 'rtl' ? own : around)
  }
}

function isCode({ tagName, properties: { className } }: Element): boolean {
  return CODE.has(tagName) || (tagName === 'figure' && Array.isArray(className) && className.includes('code'))
}
