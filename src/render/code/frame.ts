import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Code } from 'mdast'
import type { Snippet } from '../../model/snippet.js'
import type { Words } from '../language/words.js'
import { badgesOf } from './badges.js'

/** The figure round a block: its title and badges over the code. A divided block has several parts; the head stays with the first. */
export function codeFrame(snippet: Snippet, words: Words, parts: Element[]): Element {
  const badges = badgesOf(snippet, words)
  const head: ElementContent[] = []
  if (snippet.marks.title !== null) head.push(h('span', { className: ['code-title'] }, snippet.marks.title))
  for (const { kind, text } of badges) head.push(h('span', { className: ['badge', kind] }, text))
  const className = ['code', ...badges.map(({ kind }) => kind)]
  if (head.length === 0) return h('figure', { className }, ...parts)
  const caption = h('figcaption', {}, ...head)
  const [first, ...rest] = parts
  if (first === undefined || rest.length === 0) return h('figure', { className }, caption, ...parts)
  return h('figure', { className }, h('div', { className: ['opening'] }, caption, first), ...rest)
}

/** The snippet of a code node; the parser leaves one on every fence. */
export function snippetOf(node: Code): Snippet {
  return (
    node.data?.snippet ?? {
      language: node.lang ?? 'text',
      attributes: [],
      marks: { title: null, highlighted: [], inserted: [], deleted: [], continues: false },
      source: node.value,
      visible: node.value,
      place: { file: '', line: 1, column: 1 },
    }
  )
}
