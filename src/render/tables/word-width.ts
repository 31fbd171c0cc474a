import type { Element, ElementContent } from 'hast'
import { RUNNING, VERBATIM } from '../../html/running.js'
import { textOf } from '../answer/text-of.js'

/** Advances in em of a humanist sans serif in its bolder weight, rounded up; letters of other alphabets are as wide as its capitals. */
const ADVANCES = {
  0.3: "',.:;Iijl|",
  0.35: '!()-/[\\]f{}',
  0.4: 'rt',
  0.45: '*?sz',
  0.5: '"J_cvxy',
  0.55: '#$+0123456789<=>EFLSTVXYZ^`aegko~',
  0.6: 'ABCKPRbdhnpqu',
  0.65: '&DG',
  0.7: 'HNOQU',
  0.75: 'Mw',
  0.8: 'W',
  0.85: '%m',
  0.9: '@',
} as const
const BY_SIGN = new Map(
  Object.entries(ADVANCES).flatMap(([advance, signs]) => [...signs].map(sign => [sign, Number(advance)])),
)
const OTHER = 0.65
const WIDE = 1.05

/** Code is monospaced and set smaller. */
const CODE = 0.52
/** What stands in a cell and cannot be broken, in em. */
const PICTURE = 2

/** Width of the longest word of a cell in em: what its column should have at least. */
export function longestWord(nodes: readonly ElementContent[]): number {
  const words = [0]
  const walk = (node: ElementContent, isCode: boolean): void => {
    if (node.type === 'text') measure(node.value, isCode, words)
    if (node.type !== 'element') return
    if (node.tagName === 'img') words.push(PICTURE)
    const isBreak = !RUNNING.has(node.tagName)
    if (isBreak) words.push(0)
    if (isGlued(node)) measure(textOf(node).replaceAll(' ', '\u00A0'), isCode, words)
    else for (const child of node.children) walk(child, isCode || VERBATIM.has(node.tagName))
    if (isBreak) words.push(0)
  }
  for (const node of nodes) walk(node, false)
  return Math.max(...words)
}

function isGlued({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('glued')
}

/** Adds the words of a text to `words`; the first goes on with the last of them. */
function measure(text: string, isCode: boolean, words: number[]): void {
  for (const sign of text) {
    if (isIdeograph(sign)) words.push(WIDE, 0)
    else if (/[\s\u00AD\u200B]/u.test(sign) && !/[\u00A0\u202F\u2060]/.test(sign)) words.push(0)
    else words[words.length - 1] = (words.at(-1) ?? 0) + (isCode ? CODE : (BY_SIGN.get(sign) ?? OTHER))
  }
}

/** Lines break before and after it. */
function isIdeograph(sign: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF60]/u.test(sign)
}
