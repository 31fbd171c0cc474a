import type { Nodes, Root } from 'mdast'
import type { Shown } from '../../model/documents.js'
import type { Place } from '../../model/message.js'

/** What in Markdown an element was; any other is named by the smallest block around its words. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  table: ['table', 'html'],
  ul: ['list'],
  ol: ['list'],
  li: ['listItem', 'footnoteDefinition'],
  blockquote: ['blockquote'],
  aside: ['containerDirective'],
  a: ['link', 'linkReference'],
  code: ['inlineCode', 'code'],
}
const BLOCKS = ['paragraph', 'heading', 'code', 'tableCell', 'html']

/** Fewer letters and digits are found anywhere. */
const LEAST_LETTERS = 4

/** Words of ours ("Pitfall", "Tip") that may stand before those of the guide. */
const MOST_LABELS = 4

/** Where the block stands that is shown so, in the file; null when its words are not found there. */
export function findBlock(root: Root, file: string, shown: Shown): Place | null {
  const stretches: { start: number; path: Nodes[] }[] = []
  let text = ''
  const walk = (node: Nodes, path: Nodes[]) => {
    const own = letters(textOf(node))
    if (own !== '') stretches.push({ start: text.length, path: [...path, node] })
    text += own
    if ('children' in node) for (const child of node.children) walk(child, [...path, node])
  }
  walk(root, [])

  const at = findWords(text, shown)
  const path = stretches.findLast(({ start }) => start <= at)?.path ?? []
  const sources = SOURCES[shown.element] ?? BLOCKS
  const node = path.findLast(({ type }) => sources.includes(type)) ?? path.findLast(isBlock)
  const start = node?.position?.start
  return at < 0 || start === undefined ? null : { file, line: start.line, column: start.column }
}

/** Offset of the words: as many of the same are passed over as stand before them on the page. Less and less of them is looked for. */
function findWords(text: string, { words, before }: Shown): number {
  const known = letters(before)
  const begins = words.split(' ').map((_, index, all) => letters(all.slice(index).join(' ')))
  for (const share of [1, 0.5, 0.25]) {
    for (const begin of begins.slice(0, MOST_LABELS)) {
      const wanted = begin.slice(0, Math.ceil(begin.length * share))
      if (wanted.length < LEAST_LETTERS) continue
      const found = offsets(text, wanted)
      const at = found[Math.min(offsets(known, wanted).length, found.length - 1)]
      if (at !== undefined) return at
    }
  }
  return -1
}

function offsets(text: string, wanted: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push(at)
  return found
}

/** What is left of a text whatever typography has done to it. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

function textOf(node: Nodes): string {
  if (node.type === 'code')
    return `${node.data?.snippet?.marks.title ?? ''} ${node.data?.snippet?.visible ?? node.value}`
  if (node.type === 'html') return node.value.replace(/<[^<>]*>/g, '')
  if (node.type === 'image') return node.alt ?? ''
  return 'value' in node ? node.value : ''
}

function isBlock({ type }: Nodes): boolean {
  return BLOCKS.includes(type)
}
