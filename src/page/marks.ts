import { patternOf } from './excerpt.js'

/** More would cost time and help nobody. */
const MOST = 2_000

/**
 * Marks words in the titles and opened answers of some questions (ids) through the CSS Custom Highlight API: the page's markup stays as it is. The
 * ranges are static: the browser moves all others along with every change of the page, those of former searches too, which took most of a key's time.
 */
export function markWords(words: string[], ids: Iterable<string>): void {
  if (!('highlights' in CSS)) return
  const pattern = patternOf(words)
  if (pattern === null) {
    CSS.highlights.delete('match')
    return
  }
  const ranges: StaticRange[] = []
  for (const id of ids) {
    for (const element of seenOf(id)) collect(element, pattern, ranges)
    if (ranges.length >= MOST) break
  }
  CSS.highlights.set('match', new Highlight(...ranges))
}

function seenOf(id: string): Element[] {
  const details = document.getElementById(id)
  if (!(details instanceof HTMLDetailsElement)) return []
  return [
    details.querySelector('h3'),
    details.open ? details.querySelector(':scope > .answer') : null,
  ].filter(element => element !== null)
}

function collect(element: Element, pattern: RegExp, ranges: StaticRange[]): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
      if (ranges.length >= MOST) return
      const [startOffset, endOffset] = [match.index, match.index + match[0].length]
      ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }))
    }
  }
}
