import { all } from './elements.js'
import { patternOf } from './excerpt.js'

/** More would cost time and help nobody. */
const MOST = 2_000

/** Marks words in titles and opened answers through the CSS Custom Highlight API: the page's markup stays as it is. */
export function markWords(words: string[]): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('match')
  const pattern = patternOf(words)
  if (pattern === null) return
  const ranges: Range[] = []
  for (const element of all('.item:not([hidden]) h3, .item:not([hidden]) details[open] > .answer')) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
        const range = new Range()
        range.setStart(node, match.index)
        range.setEnd(node, match.index + match[0].length)
        ranges.push(range)
        if (ranges.length >= MOST) break
      }
    }
    if (ranges.length >= MOST) break
  }
  CSS.highlights.set('match', new Highlight(...ranges))
}
